#if !NET9_0_OR_GREATER
namespace System.Runtime.CompilerServices;

/// <summary>What .NET has from version 9 on. The compiler knows it by its name, also in an older framework and in whose code it is used.</summary>
/// <param name="priority">Members with a higher number are preferred.</param>
[AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
internal sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    /// <summary>Members with a higher number are preferred.</summary>
    public int Priority { get; } = priority;
}
#endif
