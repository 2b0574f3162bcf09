using CowCollections.Tests.Models;

namespace CowCollections.Tests.Texts;

/// <summary>A command's numbers, brought into range of the text that they meet.</summary>
internal readonly struct TextDraw(Command command, string model)
{
    private const int Unit = 40;
    private const string Alphabet = "abcabcABC xyz\t\r\n\u0301é\ud83d\ude00\udc00ß";

    internal int Number => command.Value;

    internal string Model => model;

    /// <summary>From 0 to the number of characters.</summary>
    internal int Position => Wrapped(command.Index, model.Length + 1);

    /// <summary>A character's index, if there is one at all.</summary>
    internal int Index => Wrapped(command.Index, model.Length);

    /// <summary>The number of characters of a range from the position on.</summary>
    internal int Length => Math.Min(LengthOf(command.Length), model.Length - Position);

    internal char Char => Alphabet[command.Value % Alphabet.Length];

    internal string Value => Of(LengthOf(command.Length), command.Value);

    internal string Short => Of(command.Length % 4, command.Value);

    /// <summary>A short part of the text, so that it is found.</summary>
    internal string Part => model.Length == 0 ? "a" : model.Substring(Index, Math.Min(1 + (command.Length % 3), model.Length - Index));

    internal static string Of(int length, int number)
        => string.Create(length, number, static (span, seed) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = Alphabet[(seed + (i * (1 + (seed % 5)))) % Alphabet.Length];
            }
        });

    /// <summary>A few, or many.</summary>
    private static int LengthOf(int number) => number < 13 ? number : number * Unit;

    private static int Wrapped(int number, int count) => count == 0 ? 0 : ((number % count) + count) % count;
}
