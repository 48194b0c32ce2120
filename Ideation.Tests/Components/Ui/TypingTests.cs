using Bunit;
using Ideation.App.Components.Ui;
using Microsoft.AspNetCore.Components;

namespace Ideation.Tests.Components.Ui;

public sealed class TypingTests : PieceTests
{
    private string _value = "";

    [Fact]
    public void What_one_types_reaches_the_page()
    {
        var area = Draft("comment-1");

        area.Find("textarea").Change("Bonjour");

        Assert.Equal("Bonjour", _value);
    }

    [Fact]
    public void The_server_never_writes_over_what_is_being_typed()
    {
        var area = Draft("comment-1");
        area.Find("textarea").Change("Bonjour à");

        area.Render(p => p.Add(c => c.Value, "le texte de quelqu’un d’autre"));

        Assert.Equal("", area.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task A_text_that_was_sent_leaves_an_empty_area()
    {
        var area = Draft("comment-1");
        area.Find("textarea").Change("Bonjour");

        await area.InvokeAsync(area.Instance.ClearAsync);

        Assert.Equal("", _value);
    }

    [Fact]
    public async Task A_draft_found_on_the_device_comes_back_and_says_so()
    {
        var area = Draft("comment-1");

        await area.InvokeAsync(() => area.Instance.TakeAsync(new Stored("Ce que j’avais écrit"), found: true));

        Assert.Equal("Ce que j’avais écrit", _value);
        Assert.Contains("Brouillon retrouvé", area.Find("[role=status]").TextContent);

        await area.Find("button").ClickAsync(new());
        Assert.Equal("", _value);
        Assert.Empty(area.FindAll("[role=status]"));
    }

    [Fact]
    public void The_copy_on_the_device_has_its_own_name() =>
        Assert.Equal("comment-1", Draft("comment-1").Find("textarea").GetAttribute("data-draft"));

    private IRenderedComponent<DraftArea> Draft(string key) => Render<DraftArea>(p => p
        .Add(c => c.DraftKey, key)
        .Add(c => c.Value, _value)
        .Add(c => c.ValueChanged, EventCallback.Factory.Create<string>(this, text => _value = text)));

    private sealed class Stored(string text) : Microsoft.JSInterop.IJSStreamReference
    {
        public long Length => text.Length;

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) =>
            new(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));

        public ValueTask DisposeAsync() => default;
    }
}
