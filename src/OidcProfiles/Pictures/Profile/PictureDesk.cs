namespace OidcProfiles.Pictures.Profile;

/// <summary>
/// Works on few pictures at once: one can take half a second of a processor and 125 MB (docs/decisions/0011-pictures.md). Others wait for
/// a while and are turned away then, so that uploads slow down nothing but uploads.
/// </summary>
internal sealed class PictureDesk(PictureProcessor processor, PicturePlaces places, ProfileErrorDescriber errors)
{
    public async Task<PictureResult> ProcessAsync(ReadOnlyMemory<byte> upload, CancellationToken cancellationToken)
    {
        if (!await places.TakeAsync(cancellationToken))
        {
            return new(errors.PicturesBusy());
        }

        try
        {
            return await Task.Run(() => processor.Process(upload), cancellationToken);
        }
        finally
        {
            places.Leave();
        }
    }
}
