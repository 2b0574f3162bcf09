using System.Runtime.ExceptionServices;

namespace CowCollections.Tests.Support;

/// <summary>A thread besides the present one.</summary>
internal static class OtherThread
{
    /// <summary>Runs something on it, and waits for the end.</summary>
    internal static void Runs(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(action));
        thread.Start();
        thread.Join();
        if (thrown is not null)
        {
            ExceptionDispatchInfo.Throw(thrown);
        }
    }
}
