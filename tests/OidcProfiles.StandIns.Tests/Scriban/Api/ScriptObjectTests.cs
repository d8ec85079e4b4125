using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OidcProfiles.StandIns.Tests.Scriban.Api;

public sealed class ScriptObjectTests
{
    [Fact]
    public void SetValue_WhenReadOnly_CannotBeWritten()
    {
        var script = new ScriptObject();
        script.SetValue("a", 1, readOnly: true);

        script["a"] = 2;

        Assert.Equal(1, script["a"]);
        Assert.False(script.CanWrite("a"));
    }

    [Fact]
    public void IsReadOnly_WhenATemplateWrites_IsAnError()
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { { "o", new ScriptObject { IsReadOnly = true } } });

        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ o.a = 1 }}").Render(context));
    }

    [Fact]
    public void Dictionary_WhenUsedAsOne_Behaves()
    {
        IDictionary<string, object?> script = new ScriptObject { { "a", 1 } };
        script["b"] = 2;

        Assert.True(script.TryGetValue("b", out var value));
        Assert.Equal(2, value);
        Assert.Equal(["a", "b"], script.Keys);
        Assert.True(script.Remove("a"));
        Assert.False(script.ContainsKey("a"));
        Assert.Throws<ArgumentException>(() => script.Add("b", 3));
    }

    [Fact]
    public void Clone_WhenDeep_CopiesWhatLiesWithin()
    {
        var inner = new ScriptObject { { "a", 1 } };
        var copy = (ScriptObject)new ScriptObject { { "o", inner }, { "l", new ScriptArray { inner } } }.Clone(deep: true);

        ((ScriptObject)copy["o"]!)["a"] = 2;

        Assert.Equal(1, inner["a"]);
        Assert.NotSame(inner, ((ScriptArray)copy["l"]!)[0]);
    }

    [Fact]
    public void Array_WhenAssignedBeyondItsEnd_Grows()
    {
        ScriptArray array = [1];

        array[3] = 2;

        Assert.Equal([1, null, null, 2], array.AsEnumerable());
        Assert.Null(array[9]);
    }

    [Fact]
    public void ToString_WhenNotInATemplate_IsTheSource() =>
        Assert.Equal("""{a: 1, "b c": x}""", new ScriptObject { { "a", 1 }, { "b c", "x" } }.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("FirstName", "first_name")]
    [InlineData("URL", "url")]
    [InlineData("HTMLText", "htmltext")]
    [InlineData("a1B2", "a1_b2")]
    public void Rename_WhenANameIsOfDotNet_MakesItAScriptName(string name, string expected) =>
        Assert.Equal(expected, StandardMemberRenamer.Rename(name));
}
