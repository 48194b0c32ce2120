namespace Ideation.App.Components.Layout;

public enum FramePlace
{
    Search = 1,
    Notices = 2,
    Me = 3,
}

/// <summary>
/// A component that a feature puts into the frame, without the frame knowing the feature:
/// <c>services.AddSingleton(new FrameSlot(FramePlace.Notices, typeof(NoticeBell)))</c> in the feature's AddX.
/// </summary>
public sealed record FrameSlot(FramePlace Place, Type Component);
