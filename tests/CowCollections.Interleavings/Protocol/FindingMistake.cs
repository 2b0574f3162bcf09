namespace CowCollections.Interleavings.Protocol;

/// <summary>What is wrong with a <see cref="SummedPair"/>.</summary>
public enum FindingMistake
{
    None,

    /// <summary>Who writes takes away what is kept when he begins, and not when all is changed.</summary>
    ForgetsOnlyBefore,

    /// <summary>Who reads makes the place for what he finds when he has read something.</summary>
    BeginsLate,
}
