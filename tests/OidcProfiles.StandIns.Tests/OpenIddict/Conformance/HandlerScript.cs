using System.Collections.Immutable;
using System.Reflection;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>Makes an event handler from its description in a recording.</summary>
internal static partial class HandlerScript
{
    private static readonly MethodInfo RegisterMethod =
        typeof(HandlerScript).GetMethod(nameof(RegisterFor), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Register(OpenIddictServerBuilder options, JsonObject handler, Func<bool> isOn)
    {
        var name = (string)handler["event"]! + "Context";
        var type = typeof(OpenIddictServerEvents).GetNestedType(name)
            ?? throw new NotSupportedException($"There is no event context {name}.");

        RegisterMethod.MakeGenericMethod(type).Invoke(null, [options, handler, isOn]);
    }

    /// <summary>Adds claims whose value is their name, with destinations, into the first identity.</summary>
    public static void AddClaims(ClaimsPrincipal principal, IReadOnlyDictionary<string, string[]>? claims)
    {
        foreach (var (name, destinations) in claims ?? ImmutableDictionary<string, string[]>.Empty)
        {
            var claim = new Claim(name, "v-" + name);
            claim.SetDestinations(destinations);
            ((ClaimsIdentity)principal.Identity!).AddClaim(claim);
        }
    }

    private static void RegisterFor<TContext>(OpenIddictServerBuilder options, JsonObject handler, Func<bool> isOn)
        where TContext : BaseContext
    {
        var steps = handler["does"]!.AsArray().Select(step => (string)step!).ToList();

        var order = OrderOf(handler["order"]!, typeof(TContext));
        options.AddEventHandler<TContext>(builder => builder.SetOrder(order).UseInlineHandler(context =>
        {
            if (isOn())
            {
                steps.ForEach(step => Run(context, step));
            }

            return default;
        }));
    }

    /// <summary>A number, int.MinValue, int.MaxValue, or a built-in handler and a distance.</summary>
    private static int OrderOf(JsonNode order, Type context)
    {
        if (order.GetValueKind() is JsonValueKind.Number)
        {
            return (int)order;
        }

        var text = (string)order!;
        if (Neighbour().Match(text) is { Success: true } match)
        {
            var descriptor = FindHandler(match.Groups["name"].Value, context);
            var distance = Literal.Integer(match.Groups["distance"].Value);
            return match.Groups["sign"].Value is "-" ? descriptor.Order - distance : descriptor.Order + distance;
        }

        return text switch
        {
            "int.MinValue" => int.MinValue,
            "int.MaxValue" => int.MaxValue,
            _ => throw new NotSupportedException($"The order '{text}' is not understood."),
        };
    }

    /// <summary>Handlers of several events may have one name.</summary>
    private static OpenIddictServerHandlerDescriptor FindHandler(string name, Type context)
    {
        var types = typeof(OpenIddictServerHandlers).GetNestedTypes();

        return types.Concat(types.SelectMany(type => type.GetNestedTypes()))
            .Where(type => type.Name == name && !type.IsGenericTypeDefinition)
            .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<OpenIddictServerHandlerDescriptor>()
            .FirstOrDefault(descriptor => descriptor.ContextType == context)
            ?? throw new NotSupportedException($"There is no built-in handler {name} of {context.Name}.");
    }

    private static void Run(BaseContext context, string step)
    {
        if (Principals().Match(step) is { Success: true } principals)
        {
            var groups = principals.Groups;
            PrincipalScript.Run(context, groups["names"].Value.Split(" and "), groups["where"].Value, groups["rest"].Value);
        }
        else if (Call().Match(step) is { Success: true } call)
        {
            Invoke(context, call.Groups["method"].Value, Literal.Arguments(call.Groups["arguments"].Value));
        }
        else if (MemberCall().Match(step) is { Success: true } member)
        {
            var target = Property(context, member.Groups["property"].Value).GetValue(context)!;
            Invoke(target, member.Groups["method"].Value, Literal.Arguments(member.Groups["arguments"].Value));
        }
        else if (Item().Match(step) is { Success: true } item)
        {
            var target = Property(context, item.Groups["property"].Value).GetValue(context)!;
            SetItem(target, item.Groups["key"].Value, Literal.Parameter(item.Groups["value"].Value));
        }
        else if (Assignment().Match(step) is { Success: true } assignment)
        {
            var property = Property(context, assignment.Groups["property"].Value);
            property.SetValue(context, Literal.As(assignment.Groups["value"].Value, property.PropertyType));
        }
        else
        {
            throw new NotSupportedException($"The step '{step}' is not understood.");
        }
    }

    private static PropertyInfo Property(object target, string name) => target.GetType().GetProperty(name)
        ?? throw new NotSupportedException($"{target.GetType().Name} has no property {name}.");

    private static void SetItem(object target, string key, OpenIddictParameter value)
    {
        if (target is OpenIddictMessage message)
        {
            message[key] = value;
        }
        else
        {
            ((IDictionary<string, OpenIddictParameter>)target)[key] = value;
        }
    }

    private static void Invoke(object target, string method, string?[] arguments)
    {
        if ((target, method) is (BaseValidatingContext validating, "Reject"))
        {
            validating.Reject(arguments[0], arguments.ElementAtOrDefault(1), arguments.ElementAtOrDefault(2));
            return;
        }

        var found = target.GetType().GetMethod(method, [.. arguments.Select(_ => typeof(string))])
            ?? throw new NotSupportedException($"{target.GetType().Name} has no method {method} with {arguments.Length} texts.");
        found.Invoke(target, [.. arguments]);
    }

    [GeneratedRegex(@"^(?<name>\w+) (?<sign>[+-]) (?<distance>[\d_ ]+)$")]
    private static partial Regex Neighbour();

    [GeneratedRegex(@"^(?<names>\w*Principal(?: and \w*Principal)*)(?:, (?<where>destinations? [\w ]+))?: (?<rest>.+)$")]
    private static partial Regex Principals();

    [GeneratedRegex(@"^(?<method>\w+)\((?<arguments>.*)\)$")]
    private static partial Regex Call();

    [GeneratedRegex(@"^(?<property>\w+)\.(?<method>\w+)\((?<arguments>.*)\)$")]
    private static partial Regex MemberCall();

    [GeneratedRegex("""^(?<property>\w+)\["(?<key>[^"]+)"\] = (?<value>.+)$""")]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?<property>\w+) = (?<value>.+)$")]
    private static partial Regex Assignment();
}
