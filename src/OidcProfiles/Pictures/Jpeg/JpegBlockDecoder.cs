namespace OidcProfiles.Pictures.Jpeg;

/// <summary>Reads the bits of one block of a scan (T.81, F.2.2 for sequential frames, G.1.2 for progressive ones).</summary>
internal sealed class JpegBlockDecoder(JpegScan scan, JpegBitReader reader, bool isProgressive)
{
    private const int MostDcBits = 15;
    private const int EndOfBlockLimit = 15;

    /// <summary>How many blocks are still to come in which nothing new begins.</summary>
    private int _emptyBlocks;

    public void Restart()
    {
        PictureException.ThrowIf(_emptyBlocks != 0);
        foreach (var part in scan.Parts)
        {
            part.Component.Predictor = 0;
        }
    }

    /// <summary>Checks that a run of empty blocks does not reach beyond the scan.</summary>
    public void End() => PictureException.ThrowIf(_emptyBlocks != 0);

    public void Decode(JpegScanPart part, Span<short> block)
    {
        if (!isProgressive)
        {
            DecodeDc(part, block);
            DecodeSequential(part.Ac!, block);
        }
        else if (scan.Start == 0)
        {
            if (scan.High == 0)
            {
                DecodeDc(part, block);
            }
            else
            {
                block[0] |= (short)(reader.Read(1) << scan.Low);
            }
        }
        else if (scan.High == 0)
        {
            DecodeFirst(part.Ac!, block);
        }
        else
        {
            Refine(part.Ac!, block);
        }
    }

    private void DecodeDc(JpegScanPart part, Span<short> block)
    {
        var bits = part.Dc!.Decode(reader);
        PictureException.ThrowIf(bits > MostDcBits);
        part.Component.Predictor += reader.ReadSigned(bits);
        block[0] = unchecked((short)(part.Component.Predictor << scan.Low));
    }

    private void DecodeSequential(HuffmanTable table, Span<short> block)
    {
        for (var index = 1; index < JpegFrame.BlockSize; index++)
        {
            var symbol = table.Decode(reader);
            var (run, bits) = (symbol >> 4, symbol & 15);
            if (bits == 0)
            {
                if (run != 15)
                {
                    PictureException.ThrowIf(run != 0);
                    return;
                }

                index += 15;
                continue;
            }

            index += run;
            PictureException.ThrowIf(index >= JpegFrame.BlockSize);
            block[ZigZag.Natural[index]] = (short)reader.ReadSigned(bits);
        }
    }

    private void DecodeFirst(HuffmanTable table, Span<short> block)
    {
        if (_emptyBlocks > 0)
        {
            _emptyBlocks--;
            return;
        }

        for (var index = scan.Start; index <= scan.End; index++)
        {
            var symbol = table.Decode(reader);
            var (run, bits) = (symbol >> 4, symbol & 15);
            if (bits > 0)
            {
                index += run;
                PictureException.ThrowIf(index > scan.End);
                block[ZigZag.Natural[index]] = unchecked((short)(reader.ReadSigned(bits) << scan.Low));
            }
            else if (run == EndOfBlockLimit)
            {
                index += 15;
            }
            else
            {
                _emptyBlocks = (1 << run) - 1 + reader.Read(run);
                return;
            }
        }
    }

    private void Refine(HuffmanTable table, Span<short> block)
    {
        var index = scan.Start;
        if (_emptyBlocks == 0)
        {
            while (index <= scan.End)
            {
                var symbol = table.Decode(reader);
                var (run, bits) = (symbol >> 4, symbol & 15);
                PictureException.ThrowIf(bits > 1);
                var value = 0;
                if (bits == 1)
                {
                    value = reader.Read(1) == 1 ? 1 << scan.Low : -(1 << scan.Low);
                }
                else if (run != EndOfBlockLimit)
                {
                    _emptyBlocks = (1 << run) + reader.Read(run);
                    break;
                }

                index = RefineUntil(block, index, run);
                if (value != 0)
                {
                    PictureException.ThrowIf(index > scan.End);
                    block[ZigZag.Natural[index]] = (short)value;
                }

                index++;
            }
        }

        if (_emptyBlocks > 0)
        {
            RefineUntil(block, index, JpegFrame.BlockSize);
            _emptyBlocks--;
        }
    }

    /// <summary>Reads a bit for each coefficient that is not zero, until so many zeros were passed.</summary>
    /// <returns>The place of the zero after them, or the one after the last coefficient.</returns>
    private int RefineUntil(Span<short> block, int index, int zeros)
    {
        for (; index <= scan.End; index++)
        {
            ref var coefficient = ref block[ZigZag.Natural[index]];
            if (coefficient == 0)
            {
                if (zeros-- == 0)
                {
                    break;
                }
            }
            else if (reader.Read(1) == 1 && (coefficient & (1 << scan.Low)) == 0)
            {
                coefficient += (short)(coefficient > 0 ? 1 << scan.Low : -(1 << scan.Low));
            }
        }

        return index;
    }
}
