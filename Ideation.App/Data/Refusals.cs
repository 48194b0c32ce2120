using Ideation.Domain.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data;

/// <summary>Makes the database's own refusals (unique index, version token) into rules that say no, in this one place.</summary>
internal static class Refusals
{
    private const string Rule = "Ideation:Rule";
    private const int UniqueConstraint = 2067;
    private const int PrimaryKey = 1555;

    /// <summary>The rule that a unique index keeps, such as <c>support.already-given</c>.</summary>
    public static IndexBuilder<T> Says<T>(this IndexBuilder<T> index, string rule)
    {
        index.HasAnnotation(Rule, rule);
        return index;
    }

    /// <summary>The refusal that people can be told; null when the failure is ours.</summary>
    public static DomainException? Of(DbUpdateException failure, IModel model) => failure switch
    {
        DbUpdateConcurrencyException => new DomainException("work.changed-meanwhile"),
        { InnerException: SqliteException { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKey } sqlite } => OfUnique(sqlite.Message, model),
        _ => null,
    };

    // SQLite says: UNIQUE constraint failed: Supports.Idea, Supports.Member
    private static DomainException? OfUnique(string message, IModel model)
    {
        var columns = message[(message.LastIndexOf("failed: ", StringComparison.Ordinal) + "failed: ".Length)..]
            .TrimEnd('.', '\'').Split(", ").Select(name => name.Trim()).ToHashSet();
        var index = model.GetEntityTypes().SelectMany(type => type.GetIndexes())
            .FirstOrDefault(i => i.IsUnique && columns.SetEquals(i.Properties.Select(p => $"{i.DeclaringEntityType.GetTableName()}.{p.GetColumnName()}")));
        return index?.FindAnnotation(Rule)?.Value is string rule ? new DomainException(rule) : null;
    }
}
