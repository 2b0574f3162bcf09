using CowCollections.Diagnostics;

namespace CowCollections;

/// <content>Values with a separator between them.</content>
public sealed partial class CowString
{
    /// <summary>Adds strings at the end, with a separator between them.</summary>
    /// <param name="separator">The separator; null is none.</param>
    /// <param name="values">The strings; null is empty.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString AppendJoin(string? separator, params ReadOnlySpan<string?> values) => JoinStrings(separator, values);

    /// <summary>Adds strings at the end, with a separator between them.</summary>
    /// <param name="separator">The separator; null is none.</param>
    /// <param name="values">The strings; null is empty.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString AppendJoin(string? separator, params string?[] values)
    {
        Throw.IfNull(values);
        return JoinStrings(separator, values);
    }

    /// <summary>Adds the texts of objects at the end, with a separator between them.</summary>
    /// <param name="separator">The separator; null is none.</param>
    /// <param name="values">The objects, which are all read before the text changes; null is empty.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString AppendJoin(string? separator, params object?[] values)
    {
        Throw.IfNull(values);
        return Join(separator, values);
    }

    /// <summary>Adds the texts of values at the end, with a separator between them.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="separator">The separator; null is none.</param>
    /// <param name="values">The values, which are all read before the text changes.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString AppendJoin<T>(string? separator, IEnumerable<T> values)
    {
        Throw.IfNull(values);
        return Join(separator, values);
    }

    /// <summary>Adds strings at the end, with a separator between them.</summary>
    /// <param name="separator">The separator.</param>
    /// <param name="values">The strings; null is empty.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString AppendJoin(char separator, params ReadOnlySpan<string?> values) => JoinStrings(new ReadOnlySpan<char>(in separator), values);

    /// <summary>Adds strings at the end, with a separator between them.</summary>
    /// <param name="separator">The separator.</param>
    /// <param name="values">The strings; null is empty.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString AppendJoin(char separator, params string?[] values)
    {
        Throw.IfNull(values);
        return JoinStrings(new ReadOnlySpan<char>(in separator), values);
    }

    /// <summary>Adds the texts of objects at the end, with a separator between them.</summary>
    /// <param name="separator">The separator.</param>
    /// <param name="values">The objects, which are all read before the text changes; null is empty.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString AppendJoin(char separator, params object?[] values)
    {
        Throw.IfNull(values);
        return Join(new ReadOnlySpan<char>(in separator), values);
    }

    /// <summary>Adds the texts of values at the end, with a separator between them.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="separator">The separator.</param>
    /// <param name="values">The values, which are all read before the text changes.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString AppendJoin<T>(char separator, IEnumerable<T> values)
    {
        Throw.IfNull(values);
        return Join(new ReadOnlySpan<char>(in separator), values);
    }

    private CowString JoinStrings(ReadOnlySpan<char> separator, ReadOnlySpan<string?> values)
    {
        long added = (long)separator.Length * Math.Max(values.Length - 1, 0);
        foreach (string? value in values)
        {
            added += value?.Length ?? 0;
        }

        CheckRoom(added);
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                Append(separator);
            }

            Append(values[i]);
        }

        return this;
    }

    /// <summary>Puts the texts of values together before this text is written: to ask for them may throw, or write it.</summary>
    private CowString Join<T>(ReadOnlySpan<char> separator, IEnumerable<T> values)
    {
        var joined = new CowString();
        ReadOnlySpan<char> between = default;
        foreach (T value in values)
        {
            joined.Append(between).Append(value?.ToString());
            between = separator;
        }

        return Append(joined);
    }
}
