namespace Ideation.Domain.Juries.Assigning;

/// <summary>A juror who must not judge a project: manager, mentor, co-author, same agency, or by their own word.</summary>
public readonly record struct Conflict(int Juror, int Project);

/// <summary>
/// Who visits which project: jurors per project, in rising order. <paramref name="Groups"/> has one entry when the panels overlap
/// so that all projects can be compared.
/// </summary>
public sealed record Assignment(IReadOnlyList<IReadOnlyList<int>> Jurors, IReadOnlyList<int> Loads, IReadOnlyList<IReadOnlyList<int>> Groups)
{
    public bool IsConnected => Groups.Count <= 1;

    public bool IsBalanced => Loads.Count == 0 || Loads.Max() - Loads.Min() <= 1;

    /// <summary>
    /// <paramref name="visits"/> jurors for each project, never one in conflict, loads as even as the conflicts allow and panels that
    /// overlap. The same seed gives the same assignment.
    /// </summary>
    public static Assignment Draw(int projects, int jurors, int visits, IReadOnlyCollection<Conflict> conflicts, ulong seed)
    {
        if (projects <= 0 || visits <= 0)
            throw AssignmentErrors.NoVisits();

        var panels = new Panels(projects, jurors, conflicts);
        for (var project = 0; project < projects; project++)
        {
            if (panels.Allowed(project) < visits)
                throw AssignmentErrors.TooFewJurors(project, panels.Allowed(project), visits);
        }

        panels.Fill(visits, new Numerics.SplitMix64(seed));
        panels.Balance();
        panels.Connect();
        return new Assignment(panels.OfProjects(), panels.Loads, panels.Groups());
    }
}
