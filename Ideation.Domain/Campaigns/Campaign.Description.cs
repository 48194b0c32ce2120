using Ideation.Domain.Common;

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

    /// <summary>The brief follows what people type together, until the campaign is closed.</summary>
    public void Follow(string brief)
    {
        if (Status is not CampaignStatus.Closed)
            Brief = Words.Tidy(brief);
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
