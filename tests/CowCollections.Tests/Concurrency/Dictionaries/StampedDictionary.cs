using CowCollections.Tests.Support;

namespace CowCollections.Tests.Concurrency.Dictionaries;

/// <summary>Versions of dictionaries: the keys 0, 1, 2 and so on, with the elements of a <see cref="Stamp"/> as values.</summary>
internal static class StampedDictionary
{
    private const int ProbesOfAbsence = 3;

    internal static CowDictionary<int, int> ToCowDictionary(this Stamp stamp)
    {
        var dictionary = new CowDictionary<int, int>();
        stamp.WriteTo(dictionary);
        return dictionary;
    }

    /// <summary>Makes a dictionary of other entries under the same keys, or of some of them, into this version.</summary>
    internal static void WriteTo(this Stamp stamp, CowDictionary<int, int> dictionary)
    {
        for (int key = 0; key < stamp.Count; key++)
        {
            dictionary[key] = stamp[key].Value;
        }
    }

    /// <summary>Asserts that a dictionary with at least one entry is the version of which that is.</summary>
    internal static void AssertIsWhole(IReadOnlyDictionary<int, int> dictionary)
        => Stamp.Of(new TinyInt(dictionary[0]), dictionary.Count).AssertIs(dictionary);

    /// <summary>Looks all keys up, enumerates all entries, and looks for some keys that are not there.</summary>
    internal static void AssertIs(this Stamp stamp, IReadOnlyDictionary<int, int> dictionary)
    {
        Assert.Equal(stamp.Count, dictionary.Count);
        for (int key = 0; key < stamp.Count; key++)
        {
            if (!dictionary.TryGetValue(key, out int value) || value != stamp[key].Value)
            {
                Assert.Fail($"The value of {key} in {stamp} is {value}, not {stamp[key]}.");
            }
        }

        int count = 0;
        foreach ((int key, int value) in dictionary)
        {
            count++;
            Assert.Equal(stamp[key].Value, value);
        }

        Assert.Equal(stamp.Count, count);
        for (int key = stamp.Count; key < stamp.Count + ProbesOfAbsence; key++)
        {
            Assert.False(dictionary.ContainsKey(key));
        }
    }
}
