using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Juries;

/// <summary>A jury as a file <c>ideation-jury/1</c>, at any time: the verb <c>jury</c> counts it to the result that the pages show, before motions.</summary>
public sealed class JuryFiles(IDbContextFactory<IdeationDb> contexts)
{
    private static readonly JuryJson Written = new(new JsonSerializerOptions(JuryJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    });

    /// <summary>Refuses with <c>jury.not-found</c> and <c>jury.not-yours</c>.</summary>
    public async Task<byte[]> ForAsync(Viewer viewer, JuryId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var at = await JuryAtHand.FindAsync(db, viewer, id, cancellationToken);
        return at.Jury.Stage is not JuryStage.Setup && at.Jury.GivesFileTo(viewer, at.Campaign) 
            ? at.Jury.SealedFile is { } kept ? Encoding.UTF8.GetBytes(kept) : await WriteAsync(db, at.Jury, cancellationToken)
            : throw JuryRefusals.NotYours();
    }

    internal static async Task<byte[]> WriteAsync(IdeationDb db, Jury jury, CancellationToken cancellationToken)
    {
        var record = await JuryReading.RecordAsync(db, jury, cancellationToken);
        var people = (await CampaignSheets.PeopleAsync(db, record.Jurors, cancellationToken)).ToDictionary(person => person.Id, person => person.Name);
        var teams = await db.Teams.AsNoTracking().Where(team => record.Teams.Contains(team.Id)).ToDictionaryAsync(team => team.Id, team => team.Name, cancellationToken);
        return JsonSerializer.SerializeToUtf8Bytes(
            Of(record, [.. record.Teams.Select(team => teams.GetValueOrDefault(team, ""))], [.. record.Jurors.Select(juror => people.GetValueOrDefault(juror, ""))]), Written.JuryFile);
    }

    private static JuryFile Of(JuryRecord record, string[] projects, string[] jurors) => new()
    {
        Format = JuryFile.Version,
        Title = record.Jury.Plan.Title,
        Projects = projects,
        Jurors = jurors,
        Criteria = [.. record.Case.Rubric.Criteria.Select(criterion => new CriterionLine { Name = criterion.Name, Weight = criterion.Weight, Min = criterion.Min, Max = criterion.Max })],
        Sheets = [.. record.Case.Sheets.Select(Line)],
        Adjustment = Word(record.Case.Adjustment),
        Ties = [.. record.Case.Ties.Select(rule => rule.ToString())],
        Chair = [.. record.Case.Chair.Select(cast => new CastingLine { Among = [.. cast.Among], First = cast.First, Reason = cast.Reason })],
        Eliminated = [.. record.Case.Eliminated.Select(one => new EliminationLine { Project = one.Project, Reason = one.Reason })],
        Seed = record.Case.Seed,
    };

    private static SheetLine Line(Sheet sheet) => sheet.Recused
        ? new SheetLine { Juror = sheet.Juror, Project = sheet.Project, Recused = true }
        : new SheetLine { Juror = sheet.Juror, Project = sheet.Project, Marks = [.. sheet.Marks] };

    private static string Word(Adjustment adjustment) => adjustment switch
    {
        Adjustment.None => "none",
        Adjustment.ZScore => "z-score",
        Adjustment.Severity => "severity",
        _ => throw new ArgumentOutOfRangeException(nameof(adjustment), adjustment, "Say how this adjustment is written."),
    };
}
