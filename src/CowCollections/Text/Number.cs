namespace CowCollections.Text;

/// <summary>Which types are numbers whose formatting runs no code but .NET's, once the culture's format is known.</summary>
internal static class Number<T>
{
    /// <summary>A constant to the JIT.</summary>
    internal static bool IsKnown
        => typeof(T) == typeof(int) || typeof(T) == typeof(uint)
            || typeof(T) == typeof(long) || typeof(T) == typeof(ulong)
            || typeof(T) == typeof(short) || typeof(T) == typeof(ushort)
            || typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte)
            || typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(decimal);
}
