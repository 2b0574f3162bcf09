using System.Text;
using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Strings;

/// <summary>T1: building a text from its beginning to its end.</summary>
internal static class Appending
{
    private const double Limit = 1.1;

    /// <summary>That of the words.</summary>
    private const int MeanLength = 5;

    private static readonly string[] _words = ["a", "text", "that is", "built", " of ", "words", ", ", "one by one."];

    internal static IEnumerable<Line> Measure() => Sizes.All.SelectMany(Measure);

    private static IEnumerable<Line> Measure(int n)
    {
        yield return Versus(
            "Append(char)",
            Contender.OfCopies(n, Kernels.Copies, kernels => kernels.Characters(n)),
            Contender.OfCopies(n, Kernels.Copies, kernels => kernels.CharactersOfPeer(n)));
        yield return Versus(
            "Append(string)",
            Contender.OfCopies(n / MeanLength, Kernels.Copies, kernels => kernels.Words(n)),
            Contender.OfCopies(n / MeanLength, Kernels.Copies, kernels => kernels.WordsOfPeer(n)));

        Line Versus(string operation, Contender ours, Contender theirs)
            => Line.OfRatio(new Subject(operation, "char", n), "StringBuilder", Duel.Run(ours, theirs, Limit), Limit);
    }

    /// <summary>The loops, of which there are several copies: see <see cref="Place"/>.</summary>
    private abstract class Kernels
    {
        internal static readonly Kernels[] Copies = [new Copy<Place.First>(), new Copy<Place.Second>(), new Copy<Place.Third>(), new Copy<Place.Fourth>()];

        internal abstract long Characters(int count);

        internal abstract long CharactersOfPeer(int count);

        internal abstract long Words(int length);

        internal abstract long WordsOfPeer(int length);

        private sealed class Copy<TPlace> : Kernels
            where TPlace : struct, Place.IPlace
        {
            internal override long Characters(int count)
            {
                Place.Pad<TPlace>();
                var text = new CowString();
                for (int i = 0; i < count; i++)
                {
                    text.Append((char)i);
                }

                return text.Length;
            }

            internal override long CharactersOfPeer(int count)
            {
                Place.Pad<TPlace>();
                var text = new StringBuilder();
                for (int i = 0; i < count; i++)
                {
                    text.Append((char)i);
                }

                return text.Length;
            }

            internal override long Words(int length)
            {
                Place.Pad<TPlace>();
                var text = new CowString();
                for (int i = 0; i < length / MeanLength; i++)
                {
                    text.Append(_words[i & (_words.Length - 1)]);
                }

                return text.Length;
            }

            internal override long WordsOfPeer(int length)
            {
                Place.Pad<TPlace>();
                var text = new StringBuilder();
                for (int i = 0; i < length / MeanLength; i++)
                {
                    text.Append(_words[i & (_words.Length - 1)]);
                }

                return text.Length;
            }
        }
    }
}
