using System.Buffers.Binary;
using System.Security.Cryptography;

namespace OpenIddict.Server;

/// <summary>AES key wrap (RFC 3394), which A256KW needs and the platform does not have.</summary>
internal static class AesKeyWrap
{
    private const ulong InitialValue = 0xA6A6A6A6A6A6A6A6;
    private const int Rounds = 6;

    public static byte[] Wrap(byte[] wrappingKey, byte[] key)
    {
        using var aes = Aes.Create();
        aes.Key = wrappingKey;
        var blocks = key.Length / 8;
        var result = new byte[key.Length + 8];
        key.CopyTo(result, 8);
        var check = InitialValue;
        Span<byte> buffer = stackalloc byte[16];

        for (var round = 0; round < Rounds; round++)
        {
            for (var block = 1; block <= blocks; block++)
            {
                BinaryPrimitives.WriteUInt64BigEndian(buffer, check);
                result.AsSpan(8 * block, 8).CopyTo(buffer[8..]);
                aes.EncryptEcb(buffer, buffer, PaddingMode.None);
                check = BinaryPrimitives.ReadUInt64BigEndian(buffer) ^ (ulong)((blocks * round) + block);
                buffer[8..].CopyTo(result.AsSpan(8 * block, 8));
            }
        }

        BinaryPrimitives.WriteUInt64BigEndian(result, check);
        return result;
    }

    /// <summary>The key, or an empty array when it was not wrapped with this wrapping key.</summary>
    public static byte[] Unwrap(byte[] wrappingKey, byte[] wrapped)
    {
        if (wrapped.Length < 24 || wrapped.Length % 8 != 0)
        {
            return [];
        }

        using var aes = Aes.Create();
        aes.Key = wrappingKey;
        var blocks = (wrapped.Length / 8) - 1;
        var result = wrapped[8..];
        var check = BinaryPrimitives.ReadUInt64BigEndian(wrapped);
        Span<byte> buffer = stackalloc byte[16];

        for (var round = Rounds - 1; round >= 0; round--)
        {
            for (var block = blocks; block >= 1; block--)
            {
                BinaryPrimitives.WriteUInt64BigEndian(buffer, check ^ (ulong)((blocks * round) + block));
                result.AsSpan(8 * (block - 1), 8).CopyTo(buffer[8..]);
                aes.DecryptEcb(buffer, buffer, PaddingMode.None);
                check = BinaryPrimitives.ReadUInt64BigEndian(buffer);
                buffer[8..].CopyTo(result.AsSpan(8 * (block - 1), 8));
            }
        }

        return check == InitialValue ? result : [];
    }
}
