using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Campaigns;

public sealed partial class Campaign
{
    public CampaignDescription AsDescribed() => new()
    {
        Question = Question,
        Kind = Kind,
        Audience = Audience,
        Scope = Scope,
        Pitch = Pitch,
        Brief = Brief,
        Rules = Rules,
        Sponsor = Sponsor,
        Themes = Themes,
        AsksForAndAgainst = AsksForAndAgainst,
        AnyoneCoEdits = AnyoneCoEdits,
        AnswerWithinWorkingDays = AnswerWithinWorkingDays,
        SupportsToMature = SupportsToMature,
    };

    /// <summary>
    /// The brief follows what people type together, until the campaign is closed. Whoever has an older one in a form hears of it when they save.
    /// </summary>
    public void Follow(string brief, MemberId by, DateTimeOffset now)
    {
        var tidy = Words.Tidy(brief);
        if (tidy == Brief || Status is CampaignStatus.Closed)
            return;

        Brief = tidy;
        Raise(new CampaignDescribed(Id, by, now));
    }

    private void Write(CampaignDescription description)
    {
        var tidy = description.Tidied();
        CampaignGuards.Fits(tidy);
        if (Status is CampaignStatus.Published)
            CampaignGuards.ReadsWell(tidy);

        Question = tidy.Question;
        Kind = tidy.Kind;
        Audience = tidy.Audience;
        Scope = tidy.Scope;
        Pitch = tidy.Pitch;
        Brief = tidy.Brief;
        Rules = tidy.Rules;
        Sponsor = tidy.Sponsor;
        _themes.Clear();
        _themes.AddRange(tidy.Themes);
        AsksForAndAgainst = tidy.AsksForAndAgainst;
        AnyoneCoEdits = tidy.AnyoneCoEdits;
        AnswerWithinWorkingDays = tidy.AnswerWithinWorkingDays;
        SupportsToMature = tidy.SupportsToMature;
    }
}
