namespace CowCollections.Tests.Architecture;

/// <summary>The files of the repository in which the tests were built.</summary>
internal static class Repository
{
    /// <summary>Where the solution is. Not from the compiler's file paths, which are not true in CI.</summary>
    internal static string Root { get; } = FindRoot();

    internal static string Library => Path.Combine(Root, "src", "CowCollections");

    /// <summary>All files of a kind below a folder that are in the repository.</summary>
    internal static IEnumerable<string> Files(string folder, string pattern)
        => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(file => !Relative(file).Split('/').Any(each => each is "bin" or "obj" or "artifacts" or ".git"));

    internal static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "CowCollections.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("The tests do not lie in a repository.");
    }
}
