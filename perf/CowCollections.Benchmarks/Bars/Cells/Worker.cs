namespace CowCollections.Benchmarks.Bars.Cells;

/// <summary>A thread that works beside what is measured: does over and over what it was told last.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Thread _thread;
    private volatile Action _work = Rest;
    private volatile bool _hasEnded;

    internal Worker()
    {
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    internal void Do(Action work) => _work = work;

    /// <summary>Keeps the core, so that whoever works next starts at once.</summary>
    internal static void Rest() => Thread.SpinWait(10);

    public void Dispose()
    {
        _hasEnded = true;
        _thread.Join();
    }

    private void Run()
    {
        while (!_hasEnded)
        {
            _work();
        }
    }
}
