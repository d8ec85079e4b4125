using System.Text;
using Scriban.Runtime;

namespace OidcProfiles.Scriban.Rendering;

/// <summary>What an included template has made. Like a capture it is output, no value, and is not escaped again.</summary>
/// <param name="text">The text.</param>
internal sealed class RenderedText(string text) : IScriptOutput
{
    private readonly StringBuilder _text = new(text);

    public void Write(string text, int offset, int count) => _text.Append(text, offset, count);

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public override string ToString() => _text.ToString();
}
