using OidcProfiles.Templating;

namespace OidcProfiles.UI.Mails;

/// <summary>A difference of two texts as a page shows it: what changed, with a few lines around it.</summary>
public sealed class DifferenceView
{
    private const int Around = 3;

    private DifferenceView(string label, IReadOnlyList<IReadOnlyList<DifferenceLine>> pieces) => (Label, Pieces) = (label, pieces);

    /// <summary>What is compared.</summary>
    public string Label { get; }

    /// <summary>Runs of lines, with something left out between two of them; empty if the texts are the same.</summary>
    public IReadOnlyList<IReadOnlyList<DifferenceLine>> Pieces { get; }

    /// <summary>Compares.</summary>
    /// <param name="label">What is compared.</param>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    public static DifferenceView Of(string label, string before, string after)
    {
        var lines = TextDifference.Compare(before, after);
        var pieces = new List<List<DifferenceLine>>();
        var (shown, last) = (-1, -1);
        foreach (var changed in lines.Index().Where(line => line.Item.Kind != DifferenceKind.Same).Select(line => line.Index))
        {
            var from = Math.Max(changed - Around, shown + 1);
            if (pieces.Count == 0 || from > last + 1)
            {
                pieces.Add([]);
            }

            last = Math.Min(changed + Around, lines.Count - 1);
            pieces[^1].AddRange(lines.Skip(from).Take(last - from + 1));
            shown = last;
        }

        return new(label, pieces);
    }
}
