using System.Text.Json.Serialization;

namespace CowCollections.Serialization;

/// <summary>What <see cref="CowSnapshotJsonConverter"/> asks a type of snapshots for.</summary>
internal interface IHasJsonConverter
{
    /// <summary>A converter for this type. It is asked of an object that no constructor has seen, so it looks at no field.</summary>
    JsonConverter CreateJsonConverter();
}
