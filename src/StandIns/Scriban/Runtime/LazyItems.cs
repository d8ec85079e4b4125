using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>
/// Sequences that are made while they are walked through. Every item they look at counts as a step of a loop, so that the loop limit
/// holds for them too; the error then points at the span of the function or operator that made the sequence.
/// </summary>
internal sealed class LazyItems(TemplateContext context, SourceSpan span)
{
    public IEnumerable<object?> Each(IEnumerable list)
    {
        using var scope = context.EnterLoopScope();
        foreach (var item in list)
        {
            Step(list);
            yield return item;
        }
    }

    public IEnumerable<object?> Where(IEnumerable list, Func<object?, bool> predicate) => Each(list).Where(predicate);

    public List<object?> Copy(IEnumerable list) => [.. Each(list)];

    public IEnumerable<object?> Skip(IEnumerable list, int count)
    {
        foreach (var item in Each(list))
        {
            if (count-- <= 0)
            {
                count = 0;
                yield return item;
            }
        }
    }

    /// <summary>The item after the last one is looked at too, as the limits show.</summary>
    public IEnumerable<object?> Take(IEnumerable list, long count)
    {
        foreach (var item in Each(list))
        {
            if (count-- <= 0)
            {
                break;
            }

            yield return item;
        }
    }

    public IEnumerable<object?> Distinct(IEnumerable list)
    {
        var seen = new HashSet<object?>();
        foreach (var item in Each(list))
        {
            if (seen.Add(item))
            {
                yield return item;
            }
        }
    }

    public IEnumerable<object?> Reverse(IEnumerable list)
    {
        using var scope = context.EnterLoopScope();
        var items = new List<object?>();
        foreach (var item in list)
        {
            Step(list);
            items.Add(item);
        }

        for (var i = items.Count - 1; i >= 0; i--)
        {
            yield return items[i];
        }
    }

    public IEnumerable<object?> Concat(IEnumerable first, IEnumerable second)
    {
        using var scope = context.EnterLoopScope();
        foreach (var item in first)
        {
            Step(first);
            yield return item;
        }

        foreach (var item in second)
        {
            Step(second);
            yield return item;
        }
    }

    public IEnumerable<object?> Append(IEnumerable list, object? last) => Each(list).Append(last);

    public IEnumerable<object?> Prepend(object? first, IEnumerable list) => Each(list).Prepend(first);

    public IEnumerable<object?> Repeat(IEnumerable list, int times)
    {
        using var scope = context.EnterLoopScope();
        for (var i = 0; i < times; i++)
        {
            context.StepLoop(span, 1);
            foreach (var item in list)
            {
                Step(list);
                yield return item;
            }
        }
    }

    public IEnumerable<object?> EveryNth(IEnumerable list, int n)
    {
        var index = 0;
        foreach (var item in Each(list))
        {
            if (index++ % n == 0)
            {
                yield return item;
            }
        }
    }

    private void Step(IEnumerable list) => context.StepLoop(span, 1, list is IQueryable);
}
