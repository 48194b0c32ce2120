using System.Buffers.Text;
using System.Text;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Network;

/// <summary>
/// Where a list of people goes on: after this place in the order of their names, whether or not whoever stood there is still found.
/// </summary>
internal static class MemberCursor
{
    /// <summary>Null for the beginning; refuses with <c>member.cursor-unknown</c> what is no cursor of ours.</summary>
    public static string? Read(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
            return null;

        try
        {
            var place = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Base64Url.DecodeFromChars(cursor));
            return place.Contains('\t', StringComparison.Ordinal) ? place : throw NetworkAccessErrors.CursorUnknown();
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException)
        {
            throw NetworkAccessErrors.CursorUnknown();
        }
    }

    public static string After(Member member) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(MemberColumns.ListedAs(member)));

    /// <summary>Those behind it, by name.</summary>
    public static IQueryable<Member> From(this IQueryable<Member> members, string? place)
    {
#pragma warning disable CA1309 // The database compares bytes; it knows no other Compare.
        var after = place is null ? members : members.Where(member => string.Compare(EF.Property<string>(member, MemberColumns.Listed), place) > 0);
#pragma warning restore CA1309
        return after.OrderBy(member => EF.Property<string>(member, MemberColumns.Listed));
    }

    /// <summary>Those of whose name or mail every word is a part.</summary>
    public static IQueryable<Member> With(this IQueryable<Member> members, IReadOnlyList<string> words) =>
        words.Aggregate(members, (found, word) => found.Where(member => EF.Property<string>(member, MemberColumns.Search).Contains(word)));

    /// <summary>Those of whose name a part begins with each word.</summary>
    public static IQueryable<Member> Called(this IQueryable<Member> members, IReadOnlyList<string> words) =>
        words.Aggregate(members, (found, word) => found.Where(member => (" " + EF.Property<string>(member, MemberColumns.Listed)).Contains(" " + word)));
}
