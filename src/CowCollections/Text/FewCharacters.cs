using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CowCollections.Text;

/// <summary>Copying few characters, which is what is appended mostly, without a call.</summary>
internal static class FewCharacters
{
    /// <summary>
    /// Copies characters. Those that fit into two registers, which may overlap, are read before any is written, so the spans
    /// may overlap, too.
    /// </summary>
    /// <param name="value">The characters.</param>
    /// <param name="room">Where they go: as many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Copy(ReadOnlySpan<char> value, Span<char> room)
    {
        Debug.Assert(value.Length == room.Length);
        ref byte from = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(value));
        ref byte to = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(room));
        nuint length = (nuint)value.Length * sizeof(char);
        if (length < sizeof(ulong))
        {
            if (length >= sizeof(uint))
            {
                Copy<uint>(ref from, ref to, length);
            }
            else if (length > 0)
            {
                room[0] = value[0];
            }
        }
        else if (length <= 2 * sizeof(ulong))
        {
            Copy<ulong>(ref from, ref to, length);
        }
        else if (length <= (nuint)(2 * Vector128<byte>.Count))
        {
            Copy<Vector128<byte>>(ref from, ref to, length);
        }
        else
        {
            value.CopyTo(room);
        }
    }

    /// <summary>Copies so many bytes as one or two registers have together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy<TRegister>(ref byte from, ref byte to, nuint length)
        where TRegister : unmanaged
    {
        nuint last = length - (nuint)Unsafe.SizeOf<TRegister>();
        TRegister head = Unsafe.ReadUnaligned<TRegister>(in from);
        TRegister tail = Unsafe.ReadUnaligned<TRegister>(in Unsafe.Add(ref from, last));
        Unsafe.WriteUnaligned(ref to, head);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, last), tail);
    }
}
