using Ideation.Domain.Community;
using Ideation.Domain.Ideas;

namespace Ideation.App.Data.Seeds;

internal sealed class DemoIdeas(DemoStory story)
{
    private const double AMoment = 0.003;

    public void Script(DemoIdea file)
    {
        story.On(file.DraftedAt, () => Draft(file));
        if (file.SubmittedAt is not { } submitted)
            return;

        story.On(submitted, () => Change(file, idea => idea.Submit(
            idea.Author, story.NextReceipt(story.Moment(submitted)), story.Campaign(file.Campaign).AnswerWithinWorkingDays,
            story.At(file.Agency).Calendar, story.Moment(submitted))));
        foreach (var answer in file.Answers)
            story.On(answer.At, () => Change(file, idea => Answer(idea, file, answer)));
        if (file.Evidenced is { } evidenced)
            story.On(evidenced.At, () => Change(file, idea => idea.TickEvidence(story.Id(evidenced.By), string.Join(" · ", file.Evidence.Select(e => e.Text)), story.Moment(evidenced.At))));
        foreach (var support in file.Supports)
            story.On(support.At, () => Support(file, support));
        foreach (var follower in file.Followers)
            story.On(submitted + AMoment, () => story.Keep(Follow.OfIdea(story.Id(follower), story.Idea(file.Key).Id, story.Moment(submitted + AMoment))));
    }

    private void Draft(DemoIdea file)
    {
        var (author, at) = (story.Id(file.Author), story.Moment(file.DraftedAt));
        var idea = Idea.Draft(author, story.Campaign(file.Campaign).Id, story.At(file.Agency).Id, at);
        var paragraphs = file.Text.Split("\n\n");

        // Where several wrote it, the last paragraph is the co-author's: the history then shows two hands.
        var shared = file.CoAuthors.Count > 0 && paragraphs.Length > 2;
        Write(idea, file, author, shared ? string.Join("\n\n", paragraphs[..^1]) : file.Text, at);
        story.Remember(file.Key, idea);
        story.Keep(idea);

        foreach (var coAuthor in file.CoAuthors)
        {
            idea.InviteCoAuthor(author, story.Id(coAuthor), story.Moment(file.DraftedAt + AMoment));
            idea.AcceptCoAuthor(story.Id(coAuthor), story.Id(coAuthor), story.Moment(file.DraftedAt + (5 * AMoment)));
        }

        if (shared)
            Write(idea, file, story.Id(file.CoAuthors[0]), file.Text, story.Moment(file.DraftedAt + (12 * AMoment)));
        story.Note(idea);
    }

    private void Write(Idea idea, DemoIdea file, Domain.Network.MemberId by, string text, DateTimeOffset at)
    {
        var theme = story.Campaigns.Single(campaign => campaign.Key == file.Campaign).Themes.Single(theme => theme.Key == file.Theme);
        story.Keep(idea.Write(by, new IdeaWriting
        {
            Title = file.Title,
            Problem = file.Problem,
            Beneficiaries = file.Beneficiaries,
            Text = text,
            Tags = file.Tags,
            Theme = theme.Label,
        }, idea.Revision, substantial: false, at));
    }

    private void Answer(Idea idea, DemoIdea file, DemoAnswer answer)
    {
        var (by, at) = (story.Id(answer.By), story.Moment(answer.At));
        switch (answer.To)
        {
            case IdeaState.Maturing:
                idea.Admit(by, answer.Reason, at);
                break;
            case IdeaState.Reserve:
                var revisit = DateOnly.FromDateTime(story.Moment(file.RevisitAt!.Value).Date);
                idea.PutInReserve(by, revisit, answer.Reason, story.At(file.Agency).Calendar, at);
                break;
            case IdeaState.Closed:
                idea.Close(by, file.Closure!.Kind, file.Closure.Reason, file.Closure.Learning, at);
                break;
            default:
                throw new InvalidOperationException($"The demonstration answers “{file.Key}” with {answer.To}; allowed: Maturing, Reserve, Closed.");
        }
    }

    private void Support(DemoIdea file, DemoBy support)
    {
        // Somebody who comes after the answer finds the idea closed, as in real life.
        var idea = story.Idea(file.Key);
        if (!IdeaPath.IsOpen(idea.State))
            return;

        var onBehalfOf = support.OnBehalfOf is { } code ? story.At(code).Id : (Domain.Network.OrganisationId?)null;
        story.Keep(Domain.Ideas.Support.Give(idea, story.Id(support.By), onBehalfOf, story.Moment(support.At)));
    }

    private void Change(DemoIdea file, Action<Idea> change)
    {
        var idea = story.Idea(file.Key);
        change(idea);
        story.Note(idea);
    }
}
