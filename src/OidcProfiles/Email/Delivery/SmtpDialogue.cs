using System.Globalization;
using System.Text;

namespace OidcProfiles.Email.Delivery;

/// <summary>Commands and answers over a connection.</summary>
internal sealed class SmtpDialogue(Stream stream)
{
    private const int MostLines = 100;
    private const int MostBytes = 16 * 1024;

    private readonly byte[] _buffer = new byte[1];

    public async Task<SmtpReply> SayAsync(string command, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{command}\r\n"), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        return await HearAsync(cancellationToken);
    }

    /// <exception cref="IOException">The connection ended, or this is no SMTP.</exception>
    public async Task<SmtpReply> HearAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await ReadLineAsync(cancellationToken);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                break;
            }

            lines.Add(line.Length > 4 ? line[4..] : string.Empty);
            if (line.Length == 3 || line[3] != '-')
            {
                return new(code, lines);
            }
        }

        throw new IOException("What answers is no SMTP server.");
    }

    /// <summary>Byte by byte: what follows the answer to STARTTLS must not be taken from the unprotected connection.</summary>
    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (line.Length < MostBytes && await stream.ReadAsync(_buffer, cancellationToken) == 1)
        {
            if (_buffer[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)_buffer[0]);
        }

        throw new IOException("The connection ended.");
    }
}
