namespace TimeTravel;

/// <summary>Words in text: letters in a row, as they are written.</summary>
internal static class Words
{
    internal static IEnumerable<string> In(string line)
    {
        int start = 0;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && char.IsLetter(line[i]))
            {
                continue;
            }

            if (start < i)
            {
                yield return line[start..i];
            }

            start = i + 1;
        }
    }
}
