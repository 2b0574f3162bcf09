using CowCollections.Sharing;

namespace CowCollections.Interleavings.Protocol;

/// <summary>How a handle gets away from a buffer that others use: it ends the share and returns a buffer to write.</summary>
internal delegate MiniBuffer Detach(ref Share share, MiniBuffer buffer, int count);
