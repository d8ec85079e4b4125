namespace OidcProfiles.Pictures.Png;

/// <summary>The checksum of inflated data (RFC 1950, 8.2).</summary>
internal sealed class Adler32
{
    private const uint Modulus = 65521;

    /// <summary>So many bytes can be summed before 32 bits would overflow.</summary>
    private const int Portion = 5552;

    private uint _sum = 1;
    private uint _sums;

    public uint Value => (_sums << 16) | _sum;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var portion = bytes[..Math.Min(Portion, bytes.Length)];
            foreach (var value in portion)
            {
                _sum += value;
                _sums += _sum;
            }

            (_sum, _sums) = (_sum % Modulus, _sums % Modulus);
            bytes = bytes[portion.Length..];
        }
    }
}
