using System.Text.RegularExpressions;
using Ideation.Domain.Community;
using Ideation.Domain.Network;

namespace Ideation.App.Data.Seeds;

internal sealed partial class DemoComments(DemoStory story)
{
    public void Script(DemoComment file)
    {
        story.On(file.At, () => Post(file));
        if (file.Edited is { } edited)
            story.On(edited.At, () => Change(file, comment => comment.Edit(comment.Author, Words(file.Text), Mentioned(file.Text), story.Moment(edited.At))));
        foreach (var reaction in file.Reactions ?? [])
        {
            foreach (var by in reaction.By)
                story.On(file.At + 0.05, () => React(file, reaction.Kind, by));
        }

        if (file.Resolved is { } resolved)
            story.On(resolved.At, () => Change(file, comment => comment.Resolve(story.Id(resolved.By), story.Moment(resolved.At))));
        if (file.Moderated is { } moderated)
            story.On(moderated.At, () => Change(file, comment => comment.Moderate(story.Id(moderated.By), moderated.Reason!, story.Moment(moderated.At))));
    }

    private void Post(DemoComment file)
    {
        var (author, idea, at) = (story.Id(file.Author), story.Idea(file.Idea), story.Moment(file.At));
        var text = file.Edited?.Previous ?? file.Text;
        var comment = file.Parent is { } parent && story.Comment(parent) is { } answered
            ? answered.Reply(author, Words(text), Mentioned(text), at)
            : Comment.Post(author, idea.Id, idea.Campaign, Words(text), file.Side, Mentioned(text), at);
        story.Remember(file.Key, comment);
        story.Keep(comment);
    }

    private void React(DemoComment file, ReactionKind kind, string by)
    {
        if (story.Comment(file.Key) is { IsReadable: true } comment)
            story.Keep(Reaction.Give(comment, story.Id(by), kind, story.Moment(file.At + 0.05)));
    }

    private void Change(DemoComment file, Action<Comment> change)
    {
        if (story.Comment(file.Key) is not { } comment)
            return;

        change(comment);
        story.Note(comment);
    }

    // In the files a mention is @[key]; in a comment it is a link to the person.
    private string Words(string text) => Mention().Replace(text, match =>
    {
        var person = story.Person(match.Groups[1].Value);
        return $"[@{person.Name}](/members/{person.Id})";
    });

    private List<MemberId> Mentioned(string text) => [.. Mention().Matches(text).Select(match => story.Id(match.Groups[1].Value))];

    [GeneratedRegex(@"@\[([a-z0-9-]+)\]")]
    private static partial Regex Mention();
}
