using OidcProfiles.Templating;

namespace OidcProfiles.Scriban.Rendering;

/// <summary>What one rendering may use, and what it has used.</summary>
internal sealed class Budget(TemplateLimits limits, TimeProvider time, CancellationToken cancellationToken)
{
    /// <summary>
    /// Memory that is taken, whether it is given back or not: joining texts has no limit of its own in Scriban, and doubling one forty
    /// times would end the process.
    /// </summary>
    private readonly long _memory = (64 << 20) + (32L * limits.OutputLength);

    private readonly long _start = time.GetTimestamp();
    private readonly long _allocated = GC.GetAllocatedBytesForCurrentThread();

    public TemplateLimits Limits => limits;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>
    /// All that is written, included and captured texts counted again each time: the layout of a mail writes its content twice. Scriban
    /// keeps count of this and no other.
    /// </summary>
    public int Written => (4 * limits.OutputLength) + 1;

    /// <summary>Says what was used up; null while there is enough.</summary>
    public string? Excess()
    {
        if (time.GetElapsedTime(_start) > limits.Time)
        {
            return FormattableString.Invariant($"It took longer than the {limits.Time.TotalMilliseconds:0.###} ms that it may take.");
        }

        return GC.GetAllocatedBytesForCurrentThread() - _allocated > _memory
            ? FormattableString.Invariant($"It took more than the {_memory >> 20} MiB of memory that it may take.")
            : null;
    }

    public string OutputExcess() =>
        FormattableString.Invariant($"It makes more than the {limits.OutputLength} characters that it may make.");
}
