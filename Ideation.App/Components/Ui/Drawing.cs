namespace Ideation.App.Components.Ui;

/// <summary>The line drawings of an empty place.</summary>
public enum Drawing
{
    Ideas = 1,
    Campaigns = 2,
    People = 3,
    Talk = 4,
    Search = 5,
    Quiet = 6,
}
