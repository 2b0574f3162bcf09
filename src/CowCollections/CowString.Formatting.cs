using System.Text;
using CowCollections.Diagnostics;
using CowCollections.Text;

namespace CowCollections;

/// <content>Values in a format.</content>
public sealed partial class CowString
{
    /// <summary>Adds values at the end, in a format.</summary>
    /// <param name="format">The format, as for <see cref="string.Format(string, object?[])"/>.</param>
    /// <param name="args">The values.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> or <paramref name="args"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="format"/> is no format, or asks for more values.</exception>
    /// <inheritdoc cref="Append(ref AppendInterpolatedStringHandler)" path="/remarks"/>
    public CowString AppendFormat(string format, params object?[] args) => AppendFormat(null, format, args);

    /// <summary>Adds values at the end, in a format, by the rules of a culture.</summary>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="format">The format, as for <see cref="string.Format(string, object?[])"/>.</param>
    /// <param name="args">The values.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> or <paramref name="args"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="format"/> is no format, or asks for more values.</exception>
    /// <inheritdoc cref="Append(ref AppendInterpolatedStringHandler)" path="/remarks"/>
    public CowString AppendFormat(IFormatProvider? provider, string format, params object?[] args)
        => Append(string.Format(provider, format, args));

    /// <summary>Adds values at the end, in a format that was parsed before, without making a string of them.</summary>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="format">The format.</param>
    /// <param name="args">The values.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> or <paramref name="args"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="format"/> asks for more values.</exception>
    /// <inheritdoc cref="Append(ref AppendInterpolatedStringHandler)" path="/remarks"/>
    public CowString AppendFormat(IFormatProvider? provider, CompositeFormat format, params object?[] args)
    {
        Throw.IfNull(format);
        Throw.IfNull(args);
        return AppendPieces(provider, format, args.Length, default(object), default(object), default(object), args);
    }

    /// <summary>Adds a value at the end, in a format that was parsed before, without boxing it or making a string of it.</summary>
    /// <typeparam name="TArg0">The type of the value.</typeparam>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="format">The format.</param>
    /// <param name="arg0">The value.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="format"/> asks for more values.</exception>
    /// <inheritdoc cref="Append(ref AppendInterpolatedStringHandler)" path="/remarks"/>
    public CowString AppendFormat<TArg0>(IFormatProvider? provider, CompositeFormat format, TArg0 arg0)
        => AppendPieces(provider, format, 1, arg0, default(object), default(object), default);

    /// <summary>Adds two values at the end, in a format that was parsed before, without boxing them or making a string of them.</summary>
    /// <typeparam name="TArg0">The type of the first value.</typeparam>
    /// <typeparam name="TArg1">The type of the second value.</typeparam>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="format">The format.</param>
    /// <param name="arg0">The first value.</param>
    /// <param name="arg1">The second value.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="format"/> asks for more values.</exception>
    /// <inheritdoc cref="Append(ref AppendInterpolatedStringHandler)" path="/remarks"/>
    public CowString AppendFormat<TArg0, TArg1>(IFormatProvider? provider, CompositeFormat format, TArg0 arg0, TArg1 arg1)
        => AppendPieces(provider, format, 2, arg0, arg1, default(object), default);

    /// <summary>Adds three values at the end, in a format that was parsed before, without boxing them or making a string of them.</summary>
    /// <typeparam name="TArg0">The type of the first value.</typeparam>
    /// <typeparam name="TArg1">The type of the second value.</typeparam>
    /// <typeparam name="TArg2">The type of the third value.</typeparam>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="format">The format.</param>
    /// <param name="arg0">The first value.</param>
    /// <param name="arg1">The second value.</param>
    /// <param name="arg2">The third value.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="format"/> asks for more values.</exception>
    /// <inheritdoc cref="Append(ref AppendInterpolatedStringHandler)" path="/remarks"/>
    public CowString AppendFormat<TArg0, TArg1, TArg2>(IFormatProvider? provider, CompositeFormat format, TArg0 arg0, TArg1 arg1, TArg2 arg2)
        => AppendPieces(provider, format, 3, arg0, arg1, arg2, default);

    /// <summary>Puts a format's pieces together and adds them: each value is asked for its text once, as often as the format names it.</summary>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="format">The format.</param>
    /// <param name="count">How many values there are.</param>
    /// <param name="arg0">The first of them, unless they are in an array.</param>
    /// <param name="arg1">The second.</param>
    /// <param name="arg2">The third.</param>
    /// <param name="args">All of them, if they are in an array.</param>
    private CowString AppendPieces<TArg0, TArg1, TArg2>(
        IFormatProvider? provider, CompositeFormat format, int count, TArg0 arg0, TArg1 arg1, TArg2 arg2, ReadOnlySpan<object?> args)
    {
        Throw.IfNull(format);
        if (format.MinimumArgumentCount > count)
        {
            Throw.TooFewArguments(format.MinimumArgumentCount, count);
        }

        var handler = new AppendInterpolatedStringHandler(format.Format.Length, count, this, provider);
        var pieces = new FormatPieces(format.Format);
        while (pieces.MoveNext())
        {
            int index = pieces.Index;
            if (index < 0)
            {
                handler.AppendFormatted(pieces.Text);
            }
            else if (!args.IsEmpty)
            {
                handler.AppendPiece(args[index], pieces);
            }
            else if (index == 0)
            {
                handler.AppendPiece(arg0, pieces);
            }
            else if (index == 1)
            {
                handler.AppendPiece(arg1, pieces);
            }
            else
            {
                handler.AppendPiece(arg2, pieces);
            }
        }

        return Append(ref handler);
    }
}
