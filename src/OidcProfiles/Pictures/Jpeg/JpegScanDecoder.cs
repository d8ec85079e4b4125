namespace OidcProfiles.Pictures.Jpeg;

/// <summary>Goes through the blocks of a scan in their order (T.81, A.2).</summary>
internal static class JpegScanDecoder
{
    /// <summary>Decodes a scan into the coefficients of its components.</summary>
    /// <returns>The position of the marker after it.</returns>
    public static int Decode(byte[] file, int position, JpegFrame frame, JpegScan scan, int restartInterval)
    {
        var reader = new JpegBitReader(file, position);
        var blocks = new JpegBlockDecoder(scan, reader, frame.IsProgressive);
        blocks.Restart();
        var single = scan.Parts.Count == 1 ? scan.Parts[0].Component : null;
        var columns = single?.BlockColumns ?? frame.UnitColumns;
        var rows = single?.BlockRows ?? frame.UnitRows;
        var (left, number) = (restartInterval, 0);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (restartInterval > 0 && left-- == 0)
                {
                    blocks.Restart();
                    reader.Restart(number);
                    (left, number) = (restartInterval - 1, (number + 1) % 8);
                }

                if (single is not null)
                {
                    blocks.Decode(scan.Parts[0], single.Block(column, row));
                }
                else
                {
                    DecodeUnit(blocks, scan, column, row);
                }
            }
        }

        blocks.End();
        return reader.End();
    }

    private static void DecodeUnit(JpegBlockDecoder blocks, JpegScan scan, int column, int row)
    {
        foreach (var part in scan.Parts)
        {
            var component = part.Component;
            for (var y = 0; y < component.Vertical; y++)
            {
                for (var x = 0; x < component.Horizontal; x++)
                {
                    blocks.Decode(part, component.Block((column * component.Horizontal) + x, (row * component.Vertical) + y));
                }
            }
        }
    }
}
