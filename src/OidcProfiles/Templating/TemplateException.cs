namespace OidcProfiles.Templating;

/// <summary>A template could not be read, or it failed or passed a limit while it was rendered.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>For one fault.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="innerException">What the engine said.</param>
    public TemplateException(TemplateFault fault, Exception? innerException = null)
        : base(fault?.ToString(), innerException)
    {
        ArgumentNullException.ThrowIfNull(fault);
        Fault = fault;
    }

    /// <summary>What is wrong, and where.</summary>
    public TemplateFault Fault { get; }
}
