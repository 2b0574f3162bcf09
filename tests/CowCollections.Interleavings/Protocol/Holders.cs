namespace CowCollections.Interleavings.Protocol;

/// <summary>Checks of what handles hold, when all threads have ended.</summary>
internal static class Holders
{
    /// <summary>
    /// Each buffer's count is the number of handles on it and leases, or it is captured; and a handle that needs not ask
    /// before it writes is alone.
    /// </summary>
    /// <param name="leases">The leases that have not ended, all of the first handle's buffer.</param>
    /// <param name="handles">All handles that there are.</param>
    internal static void AssertCounted(int leases, params MiniHandle[] handles)
    {
        foreach (MiniHandle handle in handles)
        {
            int holders = handles.Count(handle.SharesBufferWith) + (handle.SharesBufferWith(handles[0]) ? leases : 0);
            Assert.Equal(holders, handle.References ?? holders);
        }
    }

    internal static void AssertCounted(params MiniHandle[] handles) => AssertCounted(0, handles);
}
