using CowCollections.Diagnostics;

namespace CowCollections;

/// <summary>Editing the snapshot in a <see cref="CowCell{T}"/> by way of a handle.</summary>
/// <remarks>
/// <code>
/// CowCell&lt;CowDictionarySnapshot&lt;string, int&gt;&gt; stock = new(CowDictionarySnapshot&lt;string, int&gt;.Empty);
/// stock.Edit(items =&gt;
/// {
///     items["apples"] = 3;
///     items.Remove("pears");
/// });
/// // readers of stock.Value see both changes or neither
/// </code>
/// <para>
/// The callback gets a scratch handle of the present snapshot, O(1), and changes it; the result is committed as a whole, unless
/// the cell has changed meanwhile: then everything begins again with another handle. So the callback may run more than once,
/// and must have no effect but on its handle. What it throws is thrown on, and nothing is committed. A handle that nothing
/// was written to commits nothing. The handle is without meaning for the cell when the callback has returned.
/// </para>
/// </remarks>
public static class CowCellExtensions
{
    /// <summary>Changes a list and commits the result, again and again until no other commit comes between.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="cell">The cell.</param>
    /// <param name="edit">Changes the list. It may be called more than once, by this thread, and must not write the cell.</param>
    /// <returns>The snapshots before and after, and the version.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> or <paramref name="edit"/> is null.</exception>
    /// <remarks>
    /// <para>If <paramref name="edit"/> throws, nothing is committed.</para>
    /// <para>Time: that of <paramref name="edit"/>, and again for each commit of another thread that comes between.</para>
    /// <para>Sharing: everything but what was changed, between the snapshots before and after.</para>
    /// </remarks>
    public static CowCommit<CowListSnapshot<T>> Edit<T>(this CowCell<CowListSnapshot<T>> cell, Action<CowList<T>> edit)
    {
        Throw.IfNull(cell);
        Throw.IfNull(edit);
        return cell.Edit(static (list, edit) => edit(list), edit);
    }

    /// <inheritdoc cref="Edit{T}(CowCell{CowListSnapshot{T}}, Action{CowList{T}})"/>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TState">The type of the argument.</typeparam>
    /// <param name="cell">The cell.</param>
    /// <param name="edit">Changes the list. It may be called more than once, by this thread, and must not write the cell.</param>
    /// <param name="state">Is given to <paramref name="edit"/>, which then need not capture it.</param>
    public static CowCommit<CowListSnapshot<T>> Edit<T, TState>(
        this CowCell<CowListSnapshot<T>> cell, Action<CowList<T>, TState> edit, TState state)
    {
        Throw.IfNull(cell);
        Throw.IfNull(edit);
        return cell.Update(
            static (snapshot, call) =>
            {
                CowList<T> list = snapshot.ToCowList();
                call.edit(list, call.state);
                return snapshot.Changed(list);
            },
            (edit, state));
    }

    /// <summary>Changes a dictionary and commits the result, again and again until no other commit comes between.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="cell">The cell.</param>
    /// <param name="edit">Changes the dictionary. It may be called more than once, by this thread, and must not write the cell.</param>
    /// <returns>The snapshots before and after, and the version.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> or <paramref name="edit"/> is null.</exception>
    /// <remarks>
    /// <para>If <paramref name="edit"/> throws, nothing is committed.</para>
    /// <para>Time: that of <paramref name="edit"/>, and again for each commit of another thread that comes between.</para>
    /// <para>Sharing: everything but what was changed, between the snapshots before and after.</para>
    /// </remarks>
    public static CowCommit<CowDictionarySnapshot<TKey, TValue>> Edit<TKey, TValue>(this CowCell<CowDictionarySnapshot<TKey, TValue>> cell, Action<CowDictionary<TKey, TValue>> edit)
        where TKey : notnull
    {
        Throw.IfNull(cell);
        Throw.IfNull(edit);
        return cell.Edit(static (dictionary, edit) => edit(dictionary), edit);
    }

    /// <inheritdoc cref="Edit{TKey, TValue}(CowCell{CowDictionarySnapshot{TKey, TValue}}, Action{CowDictionary{TKey, TValue}})"/>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <typeparam name="TState">The type of the argument.</typeparam>
    /// <param name="cell">The cell.</param>
    /// <param name="edit">Changes the dictionary. It may be called more than once, by this thread, and must not write the cell.</param>
    /// <param name="state">Is given to <paramref name="edit"/>, which then need not capture it.</param>
    public static CowCommit<CowDictionarySnapshot<TKey, TValue>> Edit<TKey, TValue, TState>(
        this CowCell<CowDictionarySnapshot<TKey, TValue>> cell, Action<CowDictionary<TKey, TValue>, TState> edit, TState state)
        where TKey : notnull
    {
        Throw.IfNull(cell);
        Throw.IfNull(edit);
        return cell.Update(
            static (snapshot, call) =>
            {
                CowDictionary<TKey, TValue> dictionary = snapshot.ToCowDictionary();
                call.edit(dictionary, call.state);
                return snapshot.Changed(dictionary);
            },
            (edit, state));
    }

    /// <summary>Changes a set and commits the result, again and again until no other commit comes between.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="cell">The cell.</param>
    /// <param name="edit">Changes the set. It may be called more than once, by this thread, and must not write the cell.</param>
    /// <returns>The snapshots before and after, and the version.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> or <paramref name="edit"/> is null.</exception>
    /// <remarks>
    /// <para>If <paramref name="edit"/> throws, nothing is committed.</para>
    /// <para>Time: that of <paramref name="edit"/>, and again for each commit of another thread that comes between.</para>
    /// <para>Sharing: everything but what was changed, between the snapshots before and after.</para>
    /// </remarks>
    public static CowCommit<CowSetSnapshot<T>> Edit<T>(this CowCell<CowSetSnapshot<T>> cell, Action<CowSet<T>> edit)
    {
        Throw.IfNull(cell);
        Throw.IfNull(edit);
        return cell.Edit(static (set, edit) => edit(set), edit);
    }

    /// <inheritdoc cref="Edit{T}(CowCell{CowSetSnapshot{T}}, Action{CowSet{T}})"/>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TState">The type of the argument.</typeparam>
    /// <param name="cell">The cell.</param>
    /// <param name="edit">Changes the set. It may be called more than once, by this thread, and must not write the cell.</param>
    /// <param name="state">Is given to <paramref name="edit"/>, which then need not capture it.</param>
    public static CowCommit<CowSetSnapshot<T>> Edit<T, TState>(
        this CowCell<CowSetSnapshot<T>> cell, Action<CowSet<T>, TState> edit, TState state)
    {
        Throw.IfNull(cell);
        Throw.IfNull(edit);
        return cell.Update(
            static (snapshot, call) =>
            {
                CowSet<T> set = snapshot.ToCowSet();
                call.edit(set, call.state);
                return snapshot.Changed(set);
            },
            (edit, state));
    }

    /// <summary>Changes a text and commits the result, again and again until no other commit comes between.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="edit">Changes the text. It may be called more than once, by this thread, and must not write the cell.</param>
    /// <returns>The snapshots before and after, and the version.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> or <paramref name="edit"/> is null.</exception>
    /// <remarks>
    /// <para>If <paramref name="edit"/> throws, nothing is committed.</para>
    /// <para>Time: that of <paramref name="edit"/>, and again for each commit of another thread that comes between.</para>
    /// <para>Sharing: everything but what was changed, between the snapshots before and after.</para>
    /// </remarks>
    public static CowCommit<CowStringSnapshot> Edit(this CowCell<CowStringSnapshot> cell, Action<CowString> edit)
    {
        Throw.IfNull(cell);
        Throw.IfNull(edit);
        return cell.Edit(static (text, edit) => edit(text), edit);
    }

    /// <inheritdoc cref="Edit(CowCell{CowStringSnapshot}, Action{CowString})"/>
    /// <typeparam name="TState">The type of the argument.</typeparam>
    /// <param name="cell">The cell.</param>
    /// <param name="edit">Changes the text. It may be called more than once, by this thread, and must not write the cell.</param>
    /// <param name="state">Is given to <paramref name="edit"/>, which then need not capture it.</param>
    public static CowCommit<CowStringSnapshot> Edit<TState>(
        this CowCell<CowStringSnapshot> cell, Action<CowString, TState> edit, TState state)
    {
        Throw.IfNull(cell);
        Throw.IfNull(edit);
        return cell.Update(
            static (snapshot, call) =>
            {
                CowString text = snapshot.ToCowString();
                call.edit(text, call.state);
                return snapshot.Changed(text);
            },
            (edit, state));
    }
}
