using Ideation.Domain.Ideas;
using Ideation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser.CoEditing;

/// <summary>Pictures in a text that several people write.</summary>
[Collection(nameof(Journeys))]
public sealed class PicturesTests(Browsing browsing) : SharedJourney(browsing)
{
    // What a browser does when somebody pastes a file or lets one fall on the text.
    private const string Give = """
        ([how, name, bytes]) => {
            const paper = document.querySelector(".cm-content");
            const data = new DataTransfer();
            data.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name, { type: "image/png" }));
            const { left, top } = paper.getBoundingClientRect();
            const common = { bubbles: true, cancelable: true };
            paper.dispatchEvent(how === "paste"
                ? new ClipboardEvent("paste", { ...common, clipboardData: data })
                : new DragEvent("drop", { ...common, dataTransfer: data, clientX: left + 40, clientY: top + 40 }));
        }
        """;

    [Fact]
    public async Task A_picture_comes_by_keyboard_by_paste_and_by_drop_and_what_is_seen_on_it_stands_in_the_text_of_everybody()
    {
        var idea = await SharedIdeas.DraftAsync(Browsing, "helene", "karim");
        var mine = await Desk.OpenAsync(Browsing, "helene", idea);
        var theirs = await Desk.OpenAsync(Browsing, "karim", idea);
        await mine.GoToAsync();
        await mine.IsSavedAsync();

        await mine.Page.GetByRole(AriaRole.Button, new() { Name = Fr.Of("editor.tool.image"), Exact = true }).FocusAsync();
        var chooser = await mine.Page.RunAndWaitForFileChooserAsync(() => mine.Page.Keyboard.PressAsync("Enter"));
        await chooser.SetFilesAsync(new FilePayload { Name = "hall.png", MimeType = "image/png", Buffer = SomeFiles.Picture() });
        await Expect(theirs.Paper).ToContainTextAsync("![hall](/attachments/");
        await Expect(mine.Paper).ToBeFocusedAsync();

        await DescribeAsync(mine, "Le hall et son banc");
        await Expect(theirs.Paper).ToContainTextAsync("![Le hall et son banc](/attachments/");
        var preview = theirs.Page.Locator(".coedit--shared").GetByRole(AriaRole.Button, new() { Name = Fr.Of("editor.preview") });
        await preview.ClickAsync();
        await Expect(theirs.Page.Locator(".coedit__preview").GetByRole(AriaRole.Img, new() { Name = "Le hall et son banc" })).ToHaveJSPropertyAsync("naturalWidth", 60);
        await preview.ClickAsync();

        await mine.Page.EvaluateAsync(Give, new[] { "paste", "colle.png", Convert.ToBase64String(SomeFiles.Picture(50)) });
        await Expect(theirs.Paper).ToContainTextAsync("![colle](/attachments/");
        await mine.Page.EvaluateAsync(Give, new[] { "drop", "depose.png", Convert.ToBase64String(SomeFiles.Picture(40)) });
        await Expect(theirs.Paper).ToContainTextAsync("![depose](/attachments/");
        await Expect(theirs.Page.GetByTestId("attachments").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);

        await mine.Page.GetByRole(AriaRole.Button, new() { Name = Fr.Of("attachments.remove", "colle.png") }).ClickAsync();
        await mine.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = Fr.Of("attachments.remove.action"), Exact = true }).ClickAsync();
        await Expect(theirs.Paper).Not.ToContainTextAsync("![colle]");
        await Expect(theirs.Page.GetByTestId("attachments").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await mine.Page.AssertAccessibleAsync("a text with pictures");
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_in_a_sentence_and_the_text_stays_as_it_was()
    {
        var idea = await SharedIdeas.DraftAsync(Browsing, "helene");
        var desk = await Desk.OpenAsync(Browsing, "helene", idea);
        await desk.GoToAsync();
        await desk.TypeAsync("Un banc.");

        await desk.Page.EvaluateAsync(Give, new[] { "paste", "banc.png", Convert.ToBase64String("Ceci n’est pas une image."u8) });

        await Expect(desk.Page.Locator("[data-part=warning]")).ToHaveTextAsync(Fr.Of("attachment.kind-unknown"));
        await desk.ShowsAsync("Un banc.");
        await Expect(desk.Page.GetByTestId("attachments")).ToHaveCountAsync(0);
    }

    private static async Task DescribeAsync(Desk desk, string words)
    {
        var field = desk.Page.GetByTestId("attachments").GetByLabel(Fr.Of("attachments.seen"));
        await field.FillAsync(words);
        await field.PressAsync("Tab");
    }
}
