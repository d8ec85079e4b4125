using System.Globalization;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>What a template is rendered with: its variables, its outputs and its limits. One rendering at a time.</summary>
public partial class TemplateContext : IFormatProvider
{
    public static RenderRuntimeExceptionDelegate RenderRuntimeExceptionDefault = exception => $"[{exception.OriginalMessage}]";

    private readonly Stack<CultureInfo> _cultures = [];
    private readonly Stack<string> _sourceFiles = [];

    public TemplateContext()
        : this(null, null)
    {
    }

    public TemplateContext(ScriptObject? builtin)
        : this(builtin, null)
    {
    }

    public TemplateContext(IEqualityComparer<string>? keyComparer)
        : this(null, keyComparer)
    {
    }

    public TemplateContext(ScriptObject? builtin, IEqualityComparer<string>? keyComparer)
    {
        BuiltinObject = builtin ?? GetDefaultBuiltinObject();
        _keyComparer = keyComparer;
        _outputs.Push(new StringBuilderOutput());
        PushGlobal(BuiltinObject);
    }

    public delegate bool TryGetMemberDelegate(TemplateContext context, SourceSpan span, object target, string member, out object? value);

    public delegate bool TryGetVariableDelegate(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value);

    public delegate string RenderRuntimeExceptionDelegate(ScriptRuntimeException exception);

    public CultureInfo CurrentCulture => _cultures.TryPeek(out var culture) ? culture : CultureInfo.InvariantCulture;

    public int CultureCount => _cultures.Count;

    public string? CurrentSourceFile => _sourceFiles.TryPeek(out var file) ? file : null;

    public int SourceFileCount => _sourceFiles.Count;

    public ITemplateLoader? TemplateLoader { get; set; }

    public ParserOptions TemplateLoaderParserOptions { get; set; } = new();

    public LexerOptions TemplateLoaderLexerOptions { get; set; } = LexerOptions.Default;

    /// <summary>The templates that were loaded, by path.</summary>
    public Dictionary<string, Template> CachedTemplates { get; } = [];

    public MemberRenamerDelegate MemberRenamer { get; set; } = StandardMemberRenamer.Default;

    public MemberFilterDelegate? MemberFilter { get; set; }

    /// <summary>Asked for a variable that is not there.</summary>
    public TryGetVariableDelegate? TryGetVariable { get; set; }

    /// <summary>Asked for a member that is not there.</summary>
    public TryGetMemberDelegate? TryGetMember { get; set; }

    /// <summary>Makes text of an error, which is then written instead of ending the rendering.</summary>
    public RenderRuntimeExceptionDelegate? RenderRuntimeException { get; set; }

    public ScriptLang Language { get; set; }

    public CancellationToken CancellationToken { get; set; }

    /// <summary>The number of steps of a loop with the loops in it; 0: no limit.</summary>
    public int LoopLimit { get; set; } = 1000;

    /// <summary>The same for queries; null: as <see cref="LoopLimit"/>.</summary>
    public int? LoopLimitQueryable { get; set; }

    /// <summary>How deep functions and included templates may call each other; 0: no limit but the thread's stack.</summary>
    public int RecursiveLimit { get; set; } = 100;

    /// <summary>The number of characters of the whole output, and of each value in it; 0: no limit.</summary>
    public int LimitToString { get; set; } = 1048576;

    /// <summary>How deep lists and objects may lie in each other when they are written; 0: no limit.</summary>
    public int ObjectRecursionLimit { get; set; } = 20;

    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether a variable that is not there is an error instead of null.</summary>
    public bool StrictVariables { get; set; }

    public bool EnableBreakAndContinueAsReturnOutsideLoop { get; set; }

    /// <summary>Whether a member of null is null.</summary>
    public bool EnableRelaxedTargetAccess { get; set; }

    /// <summary>Whether a member that is not there is null.</summary>
    public bool EnableRelaxedMemberAccess { get; set; } = true;

    /// <summary>Whether a call of null is null.</summary>
    public bool EnableRelaxedFunctionAccess { get; set; }

    /// <summary>Whether an item beyond the end of a list is null.</summary>
    public bool EnableRelaxedIndexerAccess { get; set; } = true;

    public bool EnableNullIndexer { get; set; }

    /// <summary>What the templates know without a model.</summary>
    public ScriptObject BuiltinObject { get; }

    /// <summary>Whatever functions keep between calls.</summary>
    public Dictionary<object, object> Tags { get; } = [];

    /// <summary>The node that is being evaluated.</summary>
    public ScriptNode? CurrentNode { get; private set; }

    public SourceSpan CurrentSpan => CurrentNode?.Span ?? default;

    internal ScriptFlowState FlowState { get; set; }

    public static ScriptObject GetDefaultBuiltinObject() => new BuiltinFunctions();

    public object? GetFormat(Type? formatType) => CurrentCulture.GetFormat(formatType);

    public void PushCulture(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        _cultures.Push(culture);
    }

    public CultureInfo PopCulture() => _cultures.TryPop(out var culture)
        ? culture
        : throw new InvalidOperationException("There is no culture that was pushed.");

    public void PushSourceFile(string sourceFile)
    {
        ArgumentNullException.ThrowIfNull(sourceFile);
        _sourceFiles.Push(sourceFile);
    }

    public string PopSourceFile() => _sourceFiles.TryPop(out var file)
        ? file
        : throw new InvalidOperationException("There is no source file that was pushed.");

    /// <summary>As new, but for the built-in object and the settings.</summary>
    public virtual void Reset()
    {
        while (OutputCount > 1)
        {
            PopOutput();
        }

        (Output as StringBuilderOutput)?.Builder.Clear();
        while (GlobalCount > 1)
        {
            PopGlobal();
        }

        _cultures.Clear();
        _sourceFiles.Clear();
        CachedTemplates.Clear();
        _access.Clear();
        _written = 0;
        _isCut = false;
    }
}
