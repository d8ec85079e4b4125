using System.Text;

namespace Scriban.Runtime;

public class StringBuilderOutput(StringBuilder builder) : IScriptOutput
{
    public StringBuilderOutput()
        : this(new StringBuilder())
    {
    }

    public StringBuilder Builder { get; } = builder ?? throw new ArgumentNullException(nameof(builder));

    public void Write(string text, int offset, int count) => Builder.Append(text, offset, count);

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public override string ToString() => Builder.ToString();
}
