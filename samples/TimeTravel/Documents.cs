namespace TimeTravel;

/// <summary>The text files that are read, each folder's in the order of their names.</summary>
internal sealed class Documents
{
    // Verifying replays every edit on a flat list: its time is edits times lines, and is to stay within seconds.
    internal const int MaxFiles = 2_000;
    internal const int MaxLines = 200_000;

    /// <summary>What is typed is as long as a long article: a builder that is edited in the middle takes its time.</summary>
    internal const int MaxTyped = 50_000;

    private const string RepositoryMark = "CowCollections.sln";

    /// <summary>Folders that hold what was made from the text, not the text.</summary>
    private static readonly HashSet<string> _notSource =
        new(StringComparer.OrdinalIgnoreCase) { ".git", ".vs", "artifacts", "bin", "coverage", "node_modules", "obj", "TestResults" };

    private readonly List<Document> _all = [];

    private Documents()
    {
    }

    /// <summary>The files that have lines.</summary>
    internal IReadOnlyList<Document> All => _all;

    internal int LineCount { get; private set; }

    /// <summary>How many files in folders are not text, too long, or cannot be read.</summary>
    internal int Skipped { get; private set; }

    /// <summary>Whether there is more text than is read.</summary>
    internal bool IsTruncated { get; private set; }

    /// <summary>The beginning of the text, as a document to be typed: whole lines, unless the first is longer.</summary>
    internal string Beginning()
    {
        var text = new System.Text.StringBuilder();
        foreach (string line in _all.SelectMany(document => document.Lines))
        {
            if (text.Length + line.Length >= MaxTyped)
            {
                return text.Length > 0 ? text.ToString() : line[..(MaxTyped - 1)] + '\n';
            }

            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads the text files of the repository in which this program is run, or lies.</summary>
    internal static Documents ReadRepository()
    {
        string? root = FindRepository(Directory.GetCurrentDirectory()) ?? FindRepository(AppContext.BaseDirectory);
        return root is not null ? Read([root])
            : throw new DirectoryNotFoundException($"no {RepositoryMark} in this folder or above; name a file or folder to read");
    }

    /// <summary>Reads files, which must be text, and all text files in folders.</summary>
    internal static Documents Read(IReadOnlyList<string> paths)
    {
        if (paths.FirstOrDefault(path => !Path.Exists(path)) is string missing)
        {
            throw new FileNotFoundException($"no such file or folder: {missing}");
        }

        var documents = new Documents();
        foreach (string path in paths)
        {
            documents.AddPath(path);
        }

        return documents.LineCount > 0 ? documents
            : throw new InvalidDataException($"no text in {string.Join(", ", paths)}");
    }

    private void AddPath(string path)
    {
        bool isFolder = Directory.Exists(path);
        foreach (string file in isFolder ? FilesIn(path, isNamed: true) : [path])
        {
            if (IsTruncated)
            {
                return;
            }

            if (TryRead(file, mustBeReadable: !isFolder) is Document document)
            {
                Add(document);
            }
            else
            {
                Skipped += isFolder ? 1 : throw new InvalidDataException($"not a text file: {file}");
            }
        }
    }

    /// <summary>Reads a file; null if it is not text, or is too long or cannot be read and need not.</summary>
    private static Document? TryRead(string file, bool mustBeReadable)
    {
        try
        {
            return Document.TryRead(file);
        }
        catch (Exception e) when (!mustBeReadable && e is (IOException or InvalidDataException or UnauthorizedAccessException))
        {
            return null;
        }
    }

    private void Add(Document document)
    {
        int room = _all.Count < MaxFiles ? MaxLines - LineCount : 0;
        string[] lines = document.Lines[..Math.Min(room, document.Lines.Length)];
        IsTruncated = lines.Length < document.Lines.Length;
        LineCount += lines.Length;
        if (lines.Length > 0)
        {
            _all.Add(document with { Lines = lines });
        }
    }

    private static string? FindRepository(string start)
    {
        string? folder = start;
        while (folder is not null && !File.Exists(Path.Combine(folder, RepositoryMark)))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }

    /// <summary>
    /// The files in a folder and those below it, always in the same order. Links are not followed. What cannot be read is
    /// left out, but for a folder that was named.
    /// </summary>
    private static IEnumerable<string> FilesIn(string folder, bool isNamed = false)
    {
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = !isNamed };
        IEnumerable<string> files = Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal);
        IEnumerable<string> folders = Directory.EnumerateDirectories(folder, "*", options)
            .Where(each => !_notSource.Contains(Path.GetFileName(each)))
            .Order(StringComparer.Ordinal);
        return files.Concat(folders.SelectMany(each => FilesIn(each)));
    }
}
