using System.Reflection;
using Microsoft.Extensions.Logging;

namespace OidcProfiles.Tests.Architecture;

public sealed class LogTests
{
    [Fact]
    public void EventIds_OverAllProjects_AreUnique()
    {
        var ids = Directory.EnumerateFiles(AppContext.BaseDirectory, "OidcProfiles*.dll")
            .Where(file => !file.Contains("StandIns", StringComparison.Ordinal)).Select(Assembly.LoadFrom)
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId)
            .OfType<int>().ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Order(), ids.Distinct().Order());
        Assert.DoesNotContain(-1, ids);
    }
}
