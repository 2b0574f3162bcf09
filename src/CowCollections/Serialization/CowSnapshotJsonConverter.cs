using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CowCollections.Diagnostics;

namespace CowCollections.Serialization;

/// <summary>
/// Reads and writes snapshots of lists, dictionaries and sets as their handles are read and written; without it they could be written
/// only, for the serializer makes a collection by adding to it.
/// </summary>
/// <remarks>
/// <para>
/// A comparer is not written. Who generates the code for their types (<see cref="JsonSerializableAttribute"/>) names the handle, too:
/// <c>CowList&lt;int&gt;</c> beside <c>CowListSnapshot&lt;int&gt;</c>.
/// </para>
/// <para>
/// The serializer begins anew for what is in a snapshot, as it does for all converters. So with <see cref="ReferenceHandler.IgnoreCycles"/> a cycle
/// that leads through a snapshot is a <see cref="JsonException"/>, and with <see cref="ReferenceHandler.Preserve"/> a snapshot that is not
/// the whole document is a <see cref="NotSupportedException"/>: let the property be the handle, or keep the resolver in a
/// <see cref="ReferenceHandler"/> of your own. <see cref="JsonNumberHandlingAttribute"/> is for properties without converters;
/// <see cref="JsonSerializerOptions.NumberHandling"/> holds within snapshots, too.
/// </para>
/// <para>Time: O(n).</para>
/// <para>Sharing: unchanged, but that what has lent a snapshot which is written copies on its next write.</para>
/// </remarks>
public sealed class CowSnapshotJsonConverter : JsonConverterFactory
{
    /// <summary>Makes a factory of converters. The serializer does so by itself.</summary>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowSnapshotJsonConverter()
    {
    }

    /// <summary>Whether a type is that of snapshots of a list, a dictionary or a set.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <returns>True if <see cref="CreateConverter"/> makes a converter for it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public override bool CanConvert(Type typeToConvert)
    {
        Throw.IfNull(typeToConvert);
        return typeToConvert.IsAssignableTo(typeof(IHasJsonConverter));
    }

    /// <summary>Makes a converter for snapshots of one type.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not looked at.</param>
    /// <returns>The converter; null if the type is not one of these.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    [UnconditionalSuppressMessage(
        "Trimming", "IL2067", Justification = "No constructor runs. Only the type's own method is called, which makes the converter without reflection, also where no code can be made.")]
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => CanConvert(typeToConvert) ? ((IHasJsonConverter)RuntimeHelpers.GetUninitializedObject(typeToConvert)).CreateJsonConverter() : null;
}
