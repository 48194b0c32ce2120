using System.Text.RegularExpressions;
using Bunit;
using Ideation.App.CoEditing;
using Ideation.App.Components;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Network;
using Ideation.Tests.Components.Ui;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace Ideation.Tests.Components.CoEditing;

/// <summary>The frame around a text. What happens inside it is the module's, and tested where it runs.</summary>
public sealed partial class CoEditorTests : PieceTests
{
    private static readonly TextId Text = TextId.New();
    private static readonly CoPassage Passage = new("c1", "AQID", "AQIE", CoPassageKind.Comment);

    private readonly BunitJSModuleInterop _shared;
    private readonly BunitJSModuleInterop _opened;

    public CoEditorTests()
    {
        _shared = JSInterop.SetupModule("./js/editor/editor.js");
        _opened = _shared.SetupModule("open", _ => true);
        _shared.Mode = _opened.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Every_button_has_a_name_and_waits_for_the_line()
    {
        var editor = Shared();

        var tools = editor.FindAll("[role=toolbar] button");
        Assert.All(tools, tool => Assert.False(string.IsNullOrWhiteSpace(tool.GetAttribute("aria-label") ?? tool.TextContent)));
        Assert.Equal("Gras (Ctrl+B)", editor.Find("[data-do=bold]").GetAttribute("title"));
        Assert.Equal("Liste (Ctrl+Maj+8)", editor.Find("[data-do=list]").GetAttribute("title"));
        Assert.Equal("Control+Shift+8", editor.Find("[data-do=list]").GetAttribute("aria-keyshortcuts"));
        Assert.All(editor.FindAll("[data-writes]"), tool => Assert.True(tool.HasAttribute("disabled")));
    }

    [Fact]
    public void No_button_promises_what_cannot_be_done_here()
    {
        var editor = Shared();

        Assert.Empty(editor.FindAll("[data-do=image], [data-do=comment], [data-do=suggest]"));

        var able = Shared(p => p.Add(c => c.Attach, "/attachments").Add(c => c.OnPassage, EventCallback.Factory.Create<ChosenPassage>(this, _ => { })));
        Assert.Equal(3, able.FindAll("[data-do=image], [data-do=comment], [data-do=suggest]").Count);
    }

    [Fact]
    public void The_text_is_read_before_the_line_is_there_and_without_a_script()
    {
        var editor = Shared();

        Assert.Equal("jeudi", editor.Find("[data-part=reading] li").TextContent);
        Assert.Contains("JavaScript", editor.Find("noscript").TextContent);
    }

    [Fact]
    public void It_is_opened_with_rights_and_words_and_the_text_does_not_pass_through_the_circuit()
    {
        Shared();

        var options = System.Text.Json.JsonSerializer.SerializeToElement(_shared.Invocations["open"].Single().Arguments[1]);

        Assert.Equal(Text.ToString(), options.GetProperty("Text").GetString());
        Assert.True(options.GetProperty("CanWrite").GetBoolean());
        Assert.Equal("Enregistré", options.GetProperty("Words").GetProperty("saved").GetString());
        Assert.DoesNotContain("jeudi", options.GetRawText());
    }

    [Fact]
    public void Rights_that_change_are_told_at_once()
    {
        var editor = Shared();

        editor.Render(p => p.Add(c => c.CanWrite, false));

        Assert.Equal(false, _opened.Invocations["setRights"].Single().Arguments.Single());
    }

    [Fact]
    public void Passages_are_placed_when_they_change_and_only_then()
    {
        var editor = Shared(p => p.Add(c => c.Passages, [Passage]));
        editor.Render(p => p.Add(c => c.Passages, [Passage with { }]));
        editor.Render(p => p.Add(c => c.Passages, [Passage with { IsOpen = true }]));

        Assert.Equal(2, _opened.Invocations["placePassages"].Count);
    }

    [Fact]
    public async Task A_chosen_passage_reaches_the_page()
    {
        ChosenPassage? chosen = null;
        var editor = Shared(p => p.Add(c => c.OnPassage, EventCallback.Factory.Create<ChosenPassage>(this, one => chosen = one)));

        await editor.InvokeAsync(() => editor.Instance.MarkPassageAsync(new ChosenPassage(CoPassageKind.Suggestion, "AQID", "AQIE", "un banc")));

        Assert.Equal("un banc", chosen?.Quote);
    }

    [Fact]
    public async Task The_line_ends_with_the_page()
    {
        Shared();

        await DisposeComponentsAsync();

        Assert.Single(_opened.Invocations["close"]);
    }

    [Fact]
    public void A_draft_has_the_few_buttons_of_a_short_text_and_no_line()
    {
        var said = "";
        var editor = Render<CoEditor>(p => p
            .Add(c => c.Draft, "comment-1").Add(c => c.Label, "Votre commentaire").Add(c => c.Few, true)
            .Add(c => c.ValueChanged, EventCallback.Factory.Create<string>(this, text => said = text)));

        editor.Find("textarea").Change("Bonjour");

        Assert.Equal("Bonjour", said);
        Assert.Equal("comment-1", editor.Find("textarea").GetAttribute("data-draft"));
        Assert.Equal(["bold", "italic", "quote", "link", "list"], editor.FindAll("[data-keys]").Select(tool => tool.GetAttribute("data-do")!).OrderBy(name => Array.IndexOf(["bold", "italic", "quote", "link", "list"], name)));
        Assert.Empty(editor.FindAll("[data-part=state], [data-do=mode], [data-writes]"));
        Assert.Empty(_shared.Invocations);
    }

    [Fact]
    public void Every_sentence_that_the_module_says_is_handed_to_it()
    {
        var modules = Directory.GetFiles(Path.Combine(Sources.Root, "wwwroot-assets", "editor"), "*.js").Select(File.ReadAllText);

        var said = modules.SelectMany(module => Said().Matches(module)).Select(match => match.Groups["name"].Value).Distinct();

        Assert.Empty(said.Except(EditorWords.Names));
        Assert.All(EditorWords.Names, name => Assert.True(Texts.Of("fr").ContainsKey($"editor.say.{name}"), name));
        Assert.All(EditorTool.Words.Concat(EditorTool.Steps).Concat(EditorTool.Passages).Append(EditorTool.Image), tool => Assert.True(Texts.Of("fr").ContainsKey($"editor.tool.{tool.Name}"), tool.Name));
    }

    private IRenderedComponent<CoEditor> Shared(Action<ComponentParameterCollectionBuilder<CoEditor>>? more = null) => Render<CoEditor>(p =>
    {
        p.Add(c => c.Text, Text).Add(c => c.Member, MemberId.New()).Add(c => c.CanWrite, true)
            .Add(c => c.Markdown, "- jeudi").Add(c => c.Label, "Le texte de l’idée");
        more?.Invoke(p);
    });

    [GeneratedRegex("""\bwords(?:\.(?<name>[a-z]+)\b(?!\()|\["(?<name>[a-z.-]+)"\])""")]
    private static partial Regex Said();
}
