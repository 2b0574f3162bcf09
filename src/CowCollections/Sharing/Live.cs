namespace CowCollections.Sharing;

/// <summary>A handle that is seen through a <see cref="Publication"/>, and its batches.</summary>
/// <typeparam name="THandle">The type of the handle.</typeparam>
internal abstract class Live<THandle>(THandle handle) : Publication
    where THandle : class
{
    /// <summary>Invariant: used inside only, but that the debugger reads the count.</summary>
    internal THandle Handle { get; private set; } = handle;

    /// <summary>Runs a batch: others see all that it does or nothing, and if it throws, it has done nothing.</summary>
    internal void Edit<TArg>(Action<THandle, TArg> action, TArg argument)
    {
        object before = BeginBatch();
        try
        {
            // A handle of its own: to go back after an exception takes no memory then.
            THandle batch = ToHandle(before);
            action(batch, argument);
            Handle = batch;
        }
        catch
        {
            Abandon();
            throw;
        }

        Commit();
    }

    /// <summary>A handle of what a snapshot shows.</summary>
    private protected abstract THandle ToHandle(object snapshot);
}
