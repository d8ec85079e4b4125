namespace OidcProfiles.Pictures.Jpeg;

/// <summary>One component of a frame: its sampling, its coefficients, and how far they are known.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="horizontal">Its horizontal sampling factor, 1 to 4.</param>
/// <param name="vertical">Its vertical sampling factor, 1 to 4.</param>
/// <param name="table">The number of its quantisation table.</param>
internal sealed class JpegComponent(byte id, int horizontal, int vertical, int table)
{
    /// <summary>Not yet sent.</summary>
    private const sbyte Unknown = -1;

    private readonly sbyte[] _lowestBits = [.. Enumerable.Repeat(Unknown, JpegFrame.BlockSize)];

    public byte Id { get; } = id;

    public int Horizontal { get; } = horizontal;

    public int Vertical { get; } = vertical;

    public int Table { get; } = table;

    /// <summary>The quantisation table, in natural order; that in force when the component was first sent.</summary>
    public ushort[]? Quantisation { get; set; }

    /// <summary>The blocks that hold samples of the picture.</summary>
    public int BlockColumns { get; private set; }

    /// <inheritdoc cref="BlockColumns"/>
    public int BlockRows { get; private set; }

    /// <summary>The blocks of a row with those that only fill up units of several components.</summary>
    public int Stride { get; private set; }

    /// <summary>All coefficients, block after block, in natural order.</summary>
    public short[] Coefficients { get; private set; } = [];

    /// <summary>The last DC value of the scan.</summary>
    public int Predictor { get; set; }

    /// <summary>Whether at least the mean of each block is known.</summary>
    public bool IsKnown => _lowestBits[0] != Unknown;

    public void Arrange(int columns, int rows, int stride)
    {
        (BlockColumns, BlockRows, Stride) = (columns, rows, stride);
    }

    public void Allocate(int paddedRows) => Coefficients = new short[Stride * paddedRows * JpegFrame.BlockSize];

    public Span<short> Block(int column, int row) =>
        Coefficients.AsSpan(((row * Stride) + column) * JpegFrame.BlockSize, JpegFrame.BlockSize);

    /// <summary>Notes that a scan sends bits of some coefficients; each bit can be sent once and the higher ones come first (G.1.1.1.2).</summary>
    public void Progress(int start, int end, int high, int low)
    {
        for (var index = start; index <= end; index++)
        {
            PictureException.ThrowIf(high == 0 ? _lowestBits[index] != Unknown : _lowestBits[index] != high || low != high - 1);
            _lowestBits[index] = (sbyte)low;
        }
    }
}
