namespace OidcProfiles.Pictures;

/// <summary>
/// Cuts the largest square from the middle of a picture and scales it down to <see cref="PictureLimits.Side"/> by averaging areas, weighted
/// with alpha. It takes rows and holds no more than the result. What is smaller keeps its pixels exactly.
/// </summary>
internal sealed class SquareScaler : IRowSink
{
    private const int Channels = 4;

    private readonly int _crop;
    private readonly int _left;
    private readonly int _top;
    private readonly int _side;
    private readonly int[] _targets;
    private readonly float[] _weights;
    private readonly float[] _row;
    private readonly float[] _sums;
    private readonly byte[] _rgba;
    private int _next;

    public SquareScaler(int width, int height)
    {
        _crop = Math.Min(width, height);
        (_left, _top) = ((width - _crop) / 2, (height - _crop) / 2);
        _side = Math.Min(_crop, PictureLimits.Side);
        _targets = new int[_crop];
        _weights = new float[_crop];
        for (var source = 0; source < _crop; source++)
        {
            (_targets[source], _weights[source]) = Share(source);
        }

        // One pixel more than there is takes what rounding leaves behind the last one.
        _row = new float[(_side + 1) * Channels];
        _sums = new float[_side * Channels];
        _rgba = new byte[_side * _side * Channels];
    }

    public void Add(ReadOnlySpan<byte> rgba)
    {
        var y = _next++ - _top;
        if (y < 0 || y >= _crop)
        {
            return;
        }

        AverageRow(rgba.Slice(_left * Channels, _crop * Channels));
        var (target, weight) = (_targets[y], _weights[y]);
        Accumulate(weight);
        if ((y + 1) * _side >= (target + 1) * _crop)
        {
            Flush(target);
            Accumulate(1 - weight);
        }
    }

    /// <summary>The result, once all rows were added.</summary>
    public SquarePixels Finish() => new(_side, _rgba);

    /// <summary>The pixel of the result on which a pixel of the source falls, and how much of it; the rest falls on the next one.</summary>
    private (int Target, float Weight) Share(int source)
    {
        // In units of 1/crop of a source pixel, both edges are whole numbers: nothing is lost by rounding.
        var target = source * _side / _crop;
        var inside = Math.Min(_side, ((target + 1) * _crop) - (source * _side));
        return (target, (float)inside / _side);
    }

    private void AverageRow(ReadOnlySpan<byte> rgba)
    {
        _row.AsSpan().Clear();
        for (var x = 0; x < _targets.Length; x++)
        {
            var pixel = rgba.Slice(x * Channels, Channels);
            if (pixel[3] == 0)
            {
                continue;
            }

            var weight = _weights[x];
            var sums = _row.AsSpan(_targets[x] * Channels, 2 * Channels);
            AddPixel(sums, pixel, weight);
            if (weight < 1)
            {
                AddPixel(sums[Channels..], pixel, 1 - weight);
            }
        }
    }

    private static void AddPixel(Span<float> sums, ReadOnlySpan<byte> pixel, float weight)
    {
        var alpha = pixel[3] * weight;
        sums[3] += alpha;
        sums[2] += pixel[2] * alpha;
        sums[1] += pixel[1] * alpha;
        sums[0] += pixel[0] * alpha;
    }

    private void Accumulate(float weight)
    {
        if (weight > 0)
        {
            for (var index = 0; index < _sums.Length; index++)
            {
                _sums[index] += _row[index] * weight;
            }
        }
    }

    private void Flush(int target)
    {
        // The area of a pixel of the result in pixels of the source.
        var area = (float)_crop / _side;
        area *= area;
        var line = _rgba.AsSpan(target * _side * Channels, _side * Channels);
        for (var index = 0; index < _sums.Length; index += Channels)
        {
            var alpha = _sums[index + 3];
            var opacity = Clamp(alpha / area);
            if (opacity > 0)
            {
                line[index] = Clamp(_sums[index] / alpha);
                line[index + 1] = Clamp(_sums[index + 1] / alpha);
                line[index + 2] = Clamp(_sums[index + 2] / alpha);
                line[index + 3] = opacity;
            }
        }

        _sums.AsSpan().Clear();
    }

    private static byte Clamp(float value) => (byte)Math.Clamp(value + 0.5f, 0, 255);
}
