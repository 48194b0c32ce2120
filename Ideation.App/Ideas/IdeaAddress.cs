using System.Globalization;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Ideas;

/// <summary>The address of a list of ideas: every choice stands in it, so that it can be kept, sent and gone back to.</summary>
public static class IdeaAddress
{
    public static string Of(IdeaId idea) => $"/ideas/{idea}";

    public static string Of(IdeaFilter filter, string path = "/ideas")
    {
        (string Name, string? Value)[] choices =
        [
            ("campaign", filter.Campaign?.ToString()),
            ("state", filter.State is { } state ? IdeaPath.CodeOf(state) : null),
            ("place", filter.Place?.ToString()),
            ("theme", filter.Theme),
            ("tag", filter.Tag),
            ("q", string.IsNullOrWhiteSpace(filter.Text) ? null : filter.Text.Trim()),
            ("mine", filter.Mine ? "1" : null),
            ("answer", filter.ToAnswer ? "1" : null),
            ("sort", filter.Sort is IdeaSort.Usual ? null : ((int)filter.Sort).ToString(CultureInfo.InvariantCulture)),
        ];
        var query = string.Join('&', choices.Where(choice => choice.Value is not null).Select(choice => $"{choice.Name}={Uri.EscapeDataString(choice.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>What cannot be read is no choice.</summary>
    public static IdeaFilter Read(string? campaign, string? state, string? place, string? theme, string? tag, string? text, string? mine, string? answer, string? sort) => new()
    {
        Campaign = Guid.TryParse(campaign, out var id) ? CampaignId.From(id) : null,
        State = Enum.TryParse<IdeaState>(state, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null,
        Place = Guid.TryParse(place, out var where) ? OrganisationId.From(where) : null,
        Theme = theme,
        Tag = tag,
        Text = text,
        Mine = mine is "1",
        ToAnswer = answer is "1",
        Sort = Enum.TryParse<IdeaSort>(sort, out var order) && Enum.IsDefined(order) ? order : IdeaSort.Usual,
    };
}
