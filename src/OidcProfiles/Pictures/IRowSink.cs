namespace OidcProfiles.Pictures;

/// <summary>Takes the rows of a picture from the top down, so that none has to be held as a whole.</summary>
internal interface IRowSink
{
    /// <summary>Takes one row.</summary>
    /// <param name="rgba">Red, green, blue and alpha of each pixel, not premultiplied.</param>
    void Add(ReadOnlySpan<byte> rgba);
}
